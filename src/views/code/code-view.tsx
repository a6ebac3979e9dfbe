import { memo } from 'react'
import { FieldMessage } from '../../ui/field-message.js'
import { OtpField } from '../../ui/otp-field.js'
import { useFormSubmit } from '../../ui/use-form-submit.js'
import { useElementId } from '../../ui/use-element-id.js'
import { FailureNotice } from '../shared/failure-notice.js'
import { SubmitButton } from '../shared/submit-button.js'
import { LockedCode } from './locked-code.js'
import { MailboxLink } from './mailbox-link.js'
import { OtherWay } from './other-way.js'
import { ResendRow, resendWaitText } from './resend-row.js'
import { useCodeForm, type CodeFormOptions } from './use-code-form.js'
import { useFieldFocus, type FieldFocusOptions } from './use-field-focus.js'
import { useCodeTimes, type CodeTimes, type CodeTimesOptions } from './use-code-times.js'

export interface CodeViewProps extends CodeFormOptions, CodeTimesOptions, FieldFocusOptions {
  /** Time from which the same code may be submitted again, in epoch milliseconds. @default no wait */
  readonly retryAt?: number | undefined
  /** Id of the text that says where the code was sent. */
  readonly describedBy: string
  readonly onResend: () => void
  readonly otherWay: 'method' | 'number'
  readonly onOtherWay: () => void
}

/** Asks for the code that was sent. */
export function CodeView(props: CodeViewProps) {
  const { language, failure } = props
  const times = useCodeTimes(props)
  const form = useCodeForm(props, times)
  const formRef = useFormSubmit(() => (times.isExpired ? props.onResend() : void form.submit()))

  return (
    <form ref={formRef} className="werify-view" method="post" noValidate aria-busy={props.isVerifying}>
      <FailureNotice failure={failure} language={language} field="code" />
      {failure?.code === 'locked' ? (
        <LockedCode {...props} failure={failure} />
      ) : (
        <CodeEntry {...props} times={times} form={form} />
      )}
    </form>
  )
}

interface CodeEntryProps extends CodeViewProps {
  readonly times: CodeTimes
  readonly form: ReturnType<typeof useCodeForm>
}

/** Parts that a key in the code field does not change, and that are not rendered for it. */
const CodeResend = /* @__PURE__ */ memo(ResendRow)
const CodeOtherWay = /* @__PURE__ */ memo(OtherWay)

/** The code field, and what can be done with and without a code. */
function CodeEntry({ times, form, ...props }: CodeEntryProps) {
  const { language, format } = props
  const messages = language.messages.code
  const id = useElementId()
  useFieldFocus(form.input, props)

  return (
    <>
      {props.autoSubmit && (
        <p id={`${id}-hint`} hidden>
          {messages.hint(format)}
        </p>
      )}
      <div className="werify-field">
        <label htmlFor={id}>{messages.label(format)}</label>
        <OtpField
          id={id}
          label={messages.label(format)}
          value={form.field.value}
          length={format.length}
          inputMode={format.alphabet === 'digits' ? 'numeric' : 'text'}
          isInvalid={form.isInvalid}
          isReadOnly={props.isVerifying}
          describedBy={`${props.describedBy} ${id}-hint ${id}-error`}
          inputRef={form.inputRef}
          normalise={form.normalise}
          onChange={form.change}
          onIgnore={form.ignore}
          onBlur={form.field.onBlur}
        />
        <FieldMessage id={`${id}-error`} role="alert" text={form.error} isRead={form.isFocusMoved} />
      </div>
      <CodeResend
        language={language}
        times={times}
        isResending={props.isResending}
        onResend={props.onResend}
      />
      {/* One button for both, so that it keeps the focus when the code expires, and while another is sent. */}
      <SubmitButton
        language={language}
        retryAt={times.isExpired ? undefined : props.retryAt}
        isBusy={times.isExpired ? props.isResending : props.isVerifying}
        isInactive={times.isExpired ? times.secondsToResend > 0 : !form.canSubmit}
      >
        {times.isExpired ? (resendWaitText(times, language) ?? messages.sendNew) : messages.submit}
      </SubmitButton>
      <MailboxLink language={language} identifier={props.identifier} />
      <CodeOtherWay
        language={language}
        channel={props.channel}
        failure={props.failure}
        otherWay={props.otherWay}
        onOtherWay={props.onOtherWay}
      />
    </>
  )
}
