import { useRef, useState } from 'react'
import type { Identifier } from '../../domain/identifier.js'
import { REMEDIES } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import { takeFocus } from '../../ui/take-focus.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'
import { failureText } from '../shared/failure-text.js'
import type { CheckOptions, CheckProblem } from './identifier-check.js'
import { problemText } from './problem-text.js'
import { useIdentifierCheck } from './use-identifier-check.js'

export interface IdentifierFormOptions extends Omit<CheckOptions, 'country'> {
  /** Text of the field until the first edit. */
  readonly initialText: string
  /** Focuses the field when it appears. Read once. */
  readonly autoFocus: boolean
  readonly isBusy: boolean
  readonly failure: LoginFailure | undefined
  readonly onSubmit: (identifier: Identifier) => void
}

interface FormState {
  /** @default the initial text */
  readonly text?: string
  /** Country that was chosen, as ISO 3166-1 alpha-2. */
  readonly country?: string
  /** `true` after an edit, until the next submit. */
  readonly isChanged: boolean
  readonly isChecking: boolean
  /** The field took the focus for its error. */
  readonly isFocusMoved: boolean
  readonly problem?: CheckProblem | undefined
  /** There was a warning, which is said in the language of now. */
  readonly isDoubted: boolean
}

/**
 * State and actions of the identifier form. A problem is shown on submit and must be put right. A warning is shown
 * once, on blur or at the latest on submit, and the identifier may then be sent as it is. A secret is never kept.
 */
export function useIdentifierForm(options: IdentifierFormOptions) {
  const { initialText, isBusy, onSubmit } = options
  const [state, setState] = useState<FormState>({
    isChanged: false,
    isChecking: false,
    isFocusMoved: false,
    isDoubted: false,
  })
  const text = state.text ?? initialText
  const checkOptions: CheckOptions = { ...options, country: state.country }
  const { CountryChip, check, checkFully } = useIdentifierCheck(text, checkOptions)
  const input = useRef<HTMLInputElement>(null)
  const rejection = findRejection(options)
  useFieldFocus(options.autoFocus, rejection !== undefined, moveFocus)
  const error = state.problem === undefined ? rejection : toError(state.problem, options)
  const warning = error === undefined && state.isDoubted ? check(text).warning : undefined

  const update = (changes: Partial<FormState>) => setState(last => ({ ...last, ...changes }))
  const change = (typed: string) =>
    update({ text: typed, isChanged: true, problem: undefined, isDoubted: false })

  function moveFocus() {
    update({ isFocusMoved: takeFocus(input.current) })
  }

  /** Takes over what the field shows: typed, filled in or set where no event told of it, as before hydration. */
  function takeShown(): string {
    const shown = input.current?.value ?? text
    if (shown !== text) change(shown)
    return shown
  }
  useBrowserLayoutEffect(() => void takeShown())

  /** Empties the field of a secret, which nobody may read there, and says why. */
  function forget() {
    update({ text: '', problem: 'secret', isFocusMoved: false })
  }

  async function submit() {
    if (state.isChecking || isBusy) return
    update({ isChecking: true })
    const { parsed, warning: found, formatted } = await checkFully(takeShown())
    update({ isChecking: false, problem: parsed.problem, isDoubted: found !== undefined })
    if (parsed.problem === 'secret') forget()
    if (parsed.identifier === undefined) return moveFocus()
    if (found !== undefined && found !== warning) return
    update({ text: formatted ?? parsed.identifier.value, isChanged: false })
    onSubmit(parsed.identifier)
  }

  function leave() {
    const { parsed, warning: found, formatted } = check(takeShown())
    update({ isDoubted: found !== undefined })
    if (parsed.problem === 'secret') forget()
    if (found === undefined && formatted !== undefined) update({ text: formatted })
  }

  /** @param number the text of the field, as a number of that country */
  function chooseCountry(country: string, number: string) {
    change(number)
    update({ country })
    input.current?.focus()
  }

  return {
    ...state,
    text,
    input,
    checkOptions,
    CountryChip,
    error,
    warning,
    change,
    submit,
    leave,
    chooseCountry,
  }
}

function toError(problem: CheckProblem, { kinds, language }: IdentifierFormOptions): string {
  return problem === 'not-loaded' ? language.messages.errors[problem] : problemText(problem, kinds, language)
}

/** The server's rejection of the identifier, as a sentence. */
function findRejection({ failure, language }: IdentifierFormOptions): string | undefined {
  return failure !== undefined && REMEDIES[failure.code].field === 'identifier'
    ? failureText(failure, language)
    : undefined
}

function useFieldFocus(isAtFirst: boolean, isRejected: boolean, moveFocus: () => void): void {
  const [focusAtFirst] = useState(isAtFirst)
  const latest = useRef(moveFocus)
  useBrowserLayoutEffect(() => {
    latest.current = moveFocus
  })
  useBrowserLayoutEffect(() => {
    if (focusAtFirst || isRejected) latest.current()
  }, [focusAtFirst, isRejected])
}
