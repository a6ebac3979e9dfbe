import type { LoginBackend } from '../backends/login-backend.js'
import { sentIn, type CodeState } from '../flow/code-flow.js'
import { retryAtOf } from '../flow/failure.js'
import type { Language } from '../i18n/language.js'
import { CodeView } from './deferred.js'
import { restingState } from '../requests/google-redirect.js'
import type { WerifyLoginFlow } from '../use-werify-login.js'
import { GoogleLink } from '../views/google/google-link.js'
import { IdentifierView } from '../views/identifier/identifier-view.js'

interface CodePanelProps {
  readonly language: Language
  readonly backend: LoginBackend
  readonly flow: WerifyLoginFlow
  readonly code: CodeState
  readonly identifier: string | undefined
  readonly countries: readonly string[] | undefined
  readonly locale: string | undefined
  readonly autoFocus: boolean | undefined
  readonly autoSubmit: boolean | undefined
  readonly isShown: boolean
}

/** Who are you, then prove it. */
export function CodePanel({
  code,
  flow,
  backend,
  language,
  identifier = '',
  countries,
  locale,
  autoFocus = false,
  autoSubmit = true,
  isShown,
}: CodePanelProps) {
  const sent = sentIn(code)
  if (sent !== undefined) {
    const failure = sent.step === 'challenged' ? sent.failure : undefined
    const isUnchecked = sent.step === 'challenged' && sent.unchecked !== undefined
    return (
      <CodeView
        key={sent.sends}
        language={language}
        format={backend.code}
        kind={sent.challenge.identifier.kind}
        expiresAt={sent.challenge.expiresAt}
        sentAt={sent.sentAt}
        resendAt={sent.resendAt}
        refused={sent.refused.at(-1)}
        failure={failure}
        retryAt={isUnchecked ? retryAtOf(failure) : undefined}
        isVerifying={sent.step === 'verifying'}
        isResending={sent.step === 'resending'}
        autoSubmit={autoSubmit}
        isShown={isShown}
        onSubmit={flow.submitCode}
        onResend={flow.resendCode}
        onOtherWay={backend.qr === undefined ? flow.changeIdentifier : () => flow.selectMethod('qr')}
      />
    )
  }
  const { google } = backend
  const known = 'identifier' in code ? code.identifier : undefined
  const failure = code.step === 'identifying' ? code.failure : undefined
  return (
    <IdentifierView
      language={language}
      kinds={backend.identifiers}
      locale={locale}
      countries={countries}
      initialText={known?.value ?? identifier}
      autoFocus={autoFocus || known !== undefined}
      isBusy={code.step === 'requesting'}
      failure={failure}
      retryAt={retryAtOf(failure)}
      onSubmit={flow.submitIdentifier}
    >
      {google !== undefined && (
        <GoogleLink
          language={language}
          hrefFor={page => google.href(page, restingState(backend.name))}
          onPress={flow.leaveForGoogle}
        />
      )}
    </IdentifierView>
  )
}
