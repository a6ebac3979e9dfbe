import { useCallback, useRef, useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { isCertainCode, isCompleteCode, normaliseCode, type CodeFormat } from '../../domain/code.js'
import type { Channel } from '../../domain/channel.js'
import type { Identifier } from '../../domain/identifier.js'
import { REMEDIES } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'
import { takeFocus } from '../../ui/take-focus.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'
import { usePageHide } from '../../ui/use-page-hide.js'
import { failureText } from '../shared/failure-text.js'
import type { CodeTimes } from './use-code-times.js'
import { useWebOtp } from './use-web-otp.js'

export interface CodeFormOptions {
  readonly language: Language
  readonly format: CodeFormat
  /** Identifier that the code was sent to. */
  readonly identifier: Identifier
  readonly channel: Channel
  readonly failure: LoginFailure | undefined
  /** Code that the server refused last. */
  readonly refusedCode: string | undefined
  readonly isVerifying: boolean
  readonly isResending: boolean
  /** Submits a code as soon as it is complete. */
  readonly autoSubmit: boolean
  /** `false` while the other tab is open. */
  readonly isShown: boolean
  /** Takes what was typed while a request was under way, once. */
  readonly takeTypedAhead: () => string
  readonly onSubmit: (code: string) => void
}

/** Text of the code field, its error, and its submission. */
export function useCodeForm(options: CodeFormOptions, times: CodeTimes) {
  const { language, format, isShown, onSubmit } = options
  const { control, clearErrors, handleSubmit, reset } = useForm({
    defaultValues: { code: '' },
    reValidateMode: 'onSubmit',
  })
  const { field, fieldState } = useController({
    control,
    name: 'code',
    rules: { validate: text => isCompleteCode(text, format) },
  })
  const { value: code, onChange } = field
  const [isIgnored, setIsIgnored] = useState(false)
  const [isFocusMoved, setFocusMoved] = useState(false)
  const isComplete = isCompleteCode(code, format)
  const rejection = findRejection(options, times)
  const isRejected = rejection !== undefined && (times.isSpent || code === options.refusedCode)

  const input = useRef<HTMLInputElement>(null)
  const inputRef = useCallback((element: HTMLInputElement | null) => {
    input.current = element
  }, [])
  const takeOver = useRef(() => {})
  useBrowserLayoutEffect(() => {
    takeOver.current = () => {
      const typed = options.takeTypedAhead()
      if (normalise(typed) !== '') change(normalise(typed), typed)
    }
  })
  useBrowserLayoutEffect(() => {
    if (rejection === undefined) return
    setFocusMoved(takeFocus(input.current))
    input.current?.select()
    takeOver.current()
  }, [rejection])
  useBrowserLayoutEffect(() => takeOver.current(), [])
  usePageHide(reset)

  const normalise = (text: string) => normaliseCode(text, format)
  function markIgnored(isNow: boolean) {
    setIsIgnored(isNow)
    setFocusMoved(false)
  }
  function change(next: string, arrived: string) {
    onChange(next)
    markIgnored(false)
    if (!isCompleteCode(next, format)) return
    clearErrors()
    if (!options.autoSubmit || times.isExpired || next === code) return
    if (isCertainCode(arrived, format)) onSubmit(next)
  }
  function submit() {
    if (!isComplete) setFocusMoved(takeFocus(input.current))
    return handleSubmit(values => onSubmit(values.code))()
  }
  const isAwaited = isShown && !times.isExpired && !options.isVerifying && !options.isResending
  useWebOtp(isAwaited && options.channel === 'sms', text => change(normalise(text), text))

  return {
    field,
    input,
    inputRef,
    normalise,
    change,
    ignore: () => markIgnored(true),
    submit,
    error:
      isIgnored || fieldState.invalid
        ? language.messages.code.incomplete(format)
        : rejection && failureText(rejection, language),
    isFocusMoved,
    isInvalid: isRejected || fieldState.invalid,
    canSubmit: isComplete && !isRejected,
  }
}

/** Refusal of the code. Once the code's time is over, it no longer matters that one was wrong. */
function findRejection(
  { failure }: CodeFormOptions,
  { isSpent, isExpired }: CodeTimes,
): LoginFailure | undefined {
  const isRefusal = failure !== undefined && REMEDIES[failure.code].field === 'code'
  return isRefusal && (isSpent || !isExpired) ? failure : undefined
}
