import { useCallback, useEffect, useId, type FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import { isCompleteCode, normaliseCode, type CodeFormat } from '../../domain/code.js'
import type { IdentifierKind } from '../../domain/identifier.js'
import { REMEDIES } from '../../domain/remedies.js'
import type { Failure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'
import { CHANNELS } from '../channels.js'
import { Button } from '../../ui/button.js'
import { coarseSeconds, secondsLeft, useNow } from '../../ui/use-now.js'
import { FieldError } from '../../ui/field-message.js'
import { Marked } from '../../ui/emphasis.js'
import { OtpField } from '../../ui/otp-field.js'
import { usePageHide } from '../../ui/use-page-hide.js'
import { FailureNotice } from '../shared/failure-notice.js'
import { failureText } from '../shared/failure-text.js'
import { SubmitButton } from '../shared/submit-button.js'
import { useWebOtp } from './use-web-otp.js'

export interface CodeViewProps {
  readonly language: Language
  readonly format: CodeFormat
  /** Where the code went. */
  readonly kind: IdentifierKind
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Epoch milliseconds. */
  readonly sentAt: number
  /** Epoch milliseconds. */
  readonly resendAt: number
  /** The code that the server refused last. */
  readonly refused: string | undefined
  readonly failure: Failure | undefined
  /** When the code may be checked once more, in epoch milliseconds, where the server asked to wait. */
  readonly retryAt?: number | undefined
  readonly isVerifying: boolean
  readonly isResending: boolean
  /** Sends a code as soon as it is complete. */
  readonly autoSubmit: boolean
  /** Whether it is in sight. The field takes the focus each time it comes into it. */
  readonly isShown: boolean
  readonly onSubmit: (code: string) => void
  readonly onResend: () => void
  readonly onOtherWay: () => void
}

/** Asks for the code that was sent. */
export function CodeView(props: CodeViewProps) {
  const { language, format, failure, autoSubmit, isShown, onSubmit } = props
  const messages = language.messages.code
  const id = useId()
  const now = useNow()
  const { register, handleSubmit, setFocus, setValue, watch, formState } = useForm({
    defaultValues: { code: '' },
    reValidateMode: 'onSubmit',
  })
  const code = watch('code')
  const field = register('code', {
    validate: text => isCompleteCode(text, format) || messages.incomplete(format),
  })

  const remedy = failure && REMEDIES[failure.code]
  const isOver = remedy?.next === 'new-code' || failure?.attemptsLeft === 0
  const isExpired = isOver || secondsLeft(props.expiresAt, now) === 0
  // A clock that was put back is not waited for.
  const resendIn = now < props.sentAt ? 0 : secondsLeft(props.resendAt, now)
  const resendWait = resendIn > 0 ? messages.resendIn(language.inTime(coarseSeconds(resendIn))) : undefined
  const fieldFailure = remedy?.field === 'code' ? failure : undefined
  const isComplete = isCompleteCode(code, format)
  const incomplete = isComplete ? undefined : formState.errors.code?.message
  const fieldError = incomplete ?? (fieldFailure && failureText(fieldFailure, language))
  const isRefused = fieldFailure !== undefined && (isOver || code === props.refused)

  useEffect(() => {
    if (isShown) setFocus('code')
  }, [isShown, setFocus])
  useEffect(() => {
    if (fieldFailure !== undefined) setFocus('code', { shouldSelect: true })
  }, [fieldFailure, setFocus])

  usePageHide(useCallback(() => setValue('code', ''), [setValue]))

  const normalise = (text: string) => normaliseCode(text, format)

  function handleChange(next: string) {
    setValue('code', next)
    if (autoSubmit && !isExpired && next !== code && isCompleteCode(next, format)) onSubmit(next)
  }

  const isAwaited = isShown && !isExpired && !props.isVerifying && !props.isResending
  useWebOtp(isAwaited && CHANNELS[props.kind] === 'sms', text => handleChange(normalise(text)))

  const submitCode = handleSubmit(values => onSubmit(values.code))

  function handleFormSubmit(event: FormEvent) {
    if (!isExpired) return void submitCode(event)
    event.preventDefault()
    props.onResend()
  }

  return (
    <form className="werify-view" noValidate aria-busy={props.isVerifying} onSubmit={handleFormSubmit}>
      <FailureNotice failure={failure} language={language} field="code" />
      <p id={`${id}-hint`} className="werify-visually-hidden">
        {messages.hint(format)}
      </p>
      <div className="werify-field">
        <OtpField
          id={id}
          name={field.name}
          label={messages.label(format)}
          value={code}
          length={format.length}
          inputMode={format.alphabet === 'digits' ? 'numeric' : 'text'}
          isInvalid={isRefused || incomplete !== undefined}
          isReadOnly={props.isVerifying}
          describedBy={`${id}-hint ${id}-error`}
          inputRef={field.ref}
          normalise={normalise}
          onChange={handleChange}
          onBlur={event => void field.onBlur(event)}
        />
        <FieldError id={`${id}-error`} text={fieldError} />
      </div>
      <div className="werify-row" data-over={isExpired || undefined}>
        {/* Can be focused all the time, so that nobody loses their place when the wait ends. */}
        <button
          type="button"
          className="werify-link"
          aria-disabled={resendIn > 0 || props.isResending || undefined}
          onClick={props.onResend}
        >
          {resendWait ?? messages.resend}
        </button>
        {!isExpired && (
          <span className="werify-hint">
            {messages.expiresIn(language.inTime(coarseSeconds(secondsLeft(props.expiresAt, now))))}
          </span>
        )}
        <span role="status" className="werify-hint">
          {isExpired && !isOver && messages.expired}
        </span>
      </div>
      {isExpired ? (
        <Button type="submit" isBusy={props.isResending} isInactive={resendIn > 0}>
          {resendWait ?? messages.sendNew}
        </Button>
      ) : (
        <SubmitButton
          language={language}
          retryAt={props.retryAt}
          isBusy={props.isVerifying}
          isInactive={!isComplete || isRefused}
        >
          {messages.submit}
        </SubmitButton>
      )}
      {remedy?.next === 'other-way' ? (
        <Button variant="secondary" onClick={props.onOtherWay}>
          {messages.otherWay}
        </Button>
      ) : (
        <p className="werify-hint">
          <Marked text={messages.noCode[CHANNELS[props.kind]]}>
            {text => (
              <button type="button" className="werify-link" onClick={props.onOtherWay}>
                {text}
              </button>
            )}
          </Marked>
        </p>
      )}
    </form>
  )
}
