import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { ParsedIdentifier } from '../../domain/identifier.js'
import { REMEDIES } from '../../domain/remedies.js'
import { eitherOf } from '../../i18n/language.js'
import { useAssessment, type Reading } from './identifier-check.js'
import { failureText } from '../shared/failure-text.js'
import type { IdentifierViewProps } from './identifier-view.js'

/**
 * What the identifier form does. What is wrong is said when it is submitted and must be put right; what is merely
 * odd is said once, when the field is left or at the latest before it is sent, and may then be sent as it is.
 */
export function useIdentifierForm(props: IdentifierViewProps) {
  const { language, kinds, failure, isBusy, onSubmit } = props
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(props.initialText)
  const [country, setCountry] = useState<string>()
  const reading: Reading = { ...props, country }
  const { numbers, assess, settle } = useAssessment(text, reading)
  const [isChanged, setChanged] = useState(false)
  const [isSettling, setSettling] = useState(false)
  const isPressing = useRef(false)

  const remedy = failure && REMEDIES[failure.code]
  const isRefused = remedy?.field === 'identifier'
  const refusal = failure && isRefused ? failureText(failure, language) : undefined
  const [problem, setProblem] = useState<string>()
  const error = problem ?? refusal
  const [oddity, setOddity] = useState<string>()
  const doubt = error === undefined ? oddity : undefined

  const [focusAtFirst] = useState(props.autoFocus)
  useEffect(() => {
    if (focusAtFirst || isRefused) input.current?.focus()
  }, [focusAtFirst, isRefused])

  function change(next: string) {
    setText(next)
    setChanged(true)
    setProblem(undefined)
    setOddity(undefined)
  }

  function sentenceFor(found: ParsedIdentifier['problem']): string | undefined {
    if (found === undefined) return undefined
    const { nouns, examples, problems } = language.messages.identifier
    return problems[found](eitherOf(kinds, found === 'empty' ? nouns : examples, language))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isSettling || isBusy) return
    setSettling(true)
    const { parsed, doubt: found, written } = await settle(text)
    setSettling(false)
    setProblem(sentenceFor(parsed.problem))
    setOddity(found)
    if (parsed.identifier === undefined) return input.current?.focus()
    if (found !== undefined && doubt === undefined) return
    setText(written ?? parsed.identifier.value)
    setChanged(false)
    onSubmit(parsed.identifier)
  }

  return {
    input,
    text,
    reading,
    numbers,
    error,
    doubt,
    isSettling,
    isFailed: remedy?.next === 'try-again',
    /** What has changed since need not wait. */
    retryAt: isChanged ? undefined : props.retryAt,
    change,
    submit,

    /** What is being pressed must not move away from under the pointer: then a doubt is said before it is sent. */
    setPressing: (pressing: boolean) => {
      isPressing.current = pressing
    },

    leave: () => {
      if (isPressing.current || isBusy) return
      const { doubt: found, written } = assess()
      setOddity(found)
      if (found === undefined && written !== undefined) setText(written)
    },

    /** @param asThere what was typed, as a number of that country */
    chooseCountry: (code: string, asThere: string) => {
      setCountry(code)
      change(asThere)
      input.current?.focus()
    },
  }
}
