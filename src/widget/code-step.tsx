import { isOffered, type OptionalMethod } from './is-offered.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { areNumbersOnly } from '../domain/identifier-kinds.js'
import type { SentCodeStep } from '../flow/login-state.js'
import type { Language } from '../i18n/language.js'
import type { WerifyLoginApi } from '../use-werify-login.js'
import { CodeView } from '../views/code/code-view.js'
import { toSentToId } from './sent-code.js'

interface CodeStepProps {
  readonly headingId: string
  readonly language: Language
  readonly backend: LoginBackend
  readonly login: WerifyLoginApi
  readonly code: SentCodeStep
  /** @default true */
  readonly autoSubmit?: boolean | undefined
  readonly methods?: readonly OptionalMethod[] | undefined
  readonly isShown: boolean
  readonly takeTypedAhead: () => string
}

/** Step for the code that was sent. */
export function CodeStep({
  headingId,
  language,
  backend,
  login,
  code,
  autoSubmit = true,
  ...props
}: CodeStepProps) {
  const hasQr = isOffered(backend, props.methods, 'qr')
  return (
    <CodeView
      key={code.sendCount}
      language={language}
      describedBy={toSentToId(headingId)}
      format={backend.code}
      identifier={code.identifier}
      channel={code.channel}
      expiresAt={code.expiresAt}
      sentAt={code.sentAt}
      resendAt={code.resendAt}
      refusedCode={code.refusedCode}
      failure={code.failure}
      retryAt={code.retryAt}
      isVerifying={code.step === 'verifying'}
      isResending={code.step === 'resending'}
      autoSubmit={autoSubmit}
      isShown={props.isShown}
      isResumed={code.sentAt < performance.timeOrigin}
      takeTypedAhead={props.takeTypedAhead}
      onSubmit={login.submitCode}
      onResend={login.resendCode}
      otherWay={!hasQr && areNumbersOnly(backend.identifiers) ? 'number' : 'method'}
      onOtherWay={hasQr ? () => login.selectMethod('qr') : login.changeIdentifier}
    />
  )
}
