import { isOffered, type OptionalMethod } from './is-offered.js'
import type { LoginBackend } from '../backends/login-backend.js'
import type { SignInMethod } from '../flow/login-event.js'
import { isCodeSent, type CodeState } from '../flow/login-state.js'
import type { Language } from '../i18n/language.js'
import { placeholderState } from '../requests/google-redirect.js'
import type { WerifyLoginApi } from '../use-werify-login.js'
import { GoogleLink } from '../views/google/google-link.js'
import { IdentifierView } from '../views/identifier/identifier-view.js'
import { Deferred, type DeferredViews } from './deferred.js'

/** Props of the widget that the panel needs; `WerifyLoginProps` documents them. */
export interface CodePanelOptions {
  readonly headingId: string
  readonly language: Language
  readonly backend: LoginBackend
  readonly login: WerifyLoginApi
  readonly defaultIdentifier?: string | undefined
  readonly countries?: readonly string[] | undefined
  readonly locale?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly autoSubmit?: boolean | undefined
  readonly methods?: readonly OptionalMethod[] | undefined
  /** Method of the last login, which is marked. */
  readonly lastMethod?: SignInMethod | undefined
}

interface CodePanelProps extends CodePanelOptions {
  readonly views: DeferredViews | undefined
  readonly loadViewsAgain: () => void
  readonly code: CodeState
  readonly isShown: boolean
  readonly takeTypedAhead: () => string
}

/** Panel for signing in with a code: asks for the identifier, then for the code that was sent. */
export function CodePanel(props: CodePanelProps) {
  const { code, language, views } = props
  return isCodeSent(code) ? (
    <Deferred
      views={views}
      language={language}
      loadViewsAgain={props.loadViewsAgain}
      onBack={props.login.changeIdentifier}
    >
      {({ CodeStep }) => <CodeStep {...props} code={code} />}
    </Deferred>
  ) : (
    <IdentifierStep {...props} />
  )
}

function IdentifierStep({ code, login, backend, language, autoFocus = false, ...props }: CodePanelProps) {
  const { google } = backend
  return (
    <IdentifierView
      language={language}
      kinds={backend.identifiers}
      locale={props.locale}
      countries={props.countries}
      initialText={code.identifier?.value ?? props.defaultIdentifier ?? ''}
      autoFocus={autoFocus || code.identifier !== undefined}
      isBusy={code.step === 'requesting'}
      failure={code.failure}
      retryAt={code.retryAt}
      onSubmit={login.submitIdentifier}
    >
      {google !== undefined && isOffered(backend, props.methods, 'google') && (
        <GoogleLink
          language={language}
          isLastUsed={props.lastMethod === 'google'}
          hrefFor={page => google.href(page, placeholderState(backend))}
          onPress={login.leaveForGoogle}
        />
      )}
    </IdentifierView>
  )
}
