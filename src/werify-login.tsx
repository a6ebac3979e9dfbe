import { useId, useRef, type ReactNode } from 'react'
import type { CodeState } from './flow/code-flow.js'
import type { LoginMethod } from './flow/login-event.js'
import { en } from './i18n/en.js'
import { CodeView, loadViews, QrView, SignedInView } from './lazy-views.js'
import { Tabs } from './ui/tabs.js'
import { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginFlow } from './use-werify-login.js'
import { GoogleLink } from './views/google-link.js'
import { Header } from './views/header.js'
import { IdentifierView } from './views/identifier-view.js'
import { SentTo } from './views/sent-to.js'
import { statusText } from './views/status-text.js'

export interface WerifyLoginProps extends UseWerifyLoginOptions {
  /** What the person signs in to, as in "Sign in to Trader4". */
  readonly appName?: string | undefined
  /** Stands above the title. @default the Werify mark */
  readonly logo?: ReactNode
  /** What the identifier field holds at first. */
  readonly identifier?: string | undefined
  /** Focuses the identifier field when the widget appears. @default false */
  readonly autoFocus?: boolean | undefined
  /** Sends a code as soon as it is complete. @default true */
  readonly autoSubmit?: boolean | undefined
  /** @default 'auto', which follows the system */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  /** @default what the page around it has */
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly className?: string | undefined
}

/** The login widget. Another backend is another login: it starts from the beginning. */
export function WerifyLogin(props: WerifyLoginProps) {
  return <LoginCard key={props.backend.name} {...props} />
}

function LoginCard(props: WerifyLoginProps) {
  const { theme = 'auto', className, appName } = props
  const headingId = useId()
  const flow = useWerifyLogin(props)
  const { state } = flow

  function handleFocus() {
    flow.prepare()
    loadViews()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only loads ahead
    <section
      className={className === undefined ? 'werify-root' : `werify-root ${className}`}
      data-theme={theme}
      lang="en"
      dir={props.dir}
      aria-labelledby={headingId}
      onFocus={handleFocus}
    >
      <div className="werify-card">
        {state.step === 'signed-in' ? (
          <SignedInView messages={en} headingId={headingId} firstName={state.firstName} appName={appName} />
        ) : (
          <SigningIn {...props} flow={flow} state={state} headingId={headingId} />
        )}
        <p role="status" className="werify-visually-hidden">
          {statusText(state, en)}
        </p>
      </div>
    </section>
  )
}

interface SigningInProps extends WerifyLoginProps {
  readonly flow: WerifyLoginFlow
  readonly state: Extract<WerifyLoginFlow['state'], { step: 'signing-in' }>
  readonly headingId: string
}

/** Both panels stay where they are, so that switching tabs loses nothing on the other side. */
function SigningIn(props: SigningInProps) {
  const { backend, flow, state } = props
  const baseId = useId()
  const qrPanel = useRef<HTMLDivElement>(null)
  const isCodeSent = state.method === 'code' && sentIn(state.code) !== undefined
  const hasTabs = backend.qr !== undefined && !isCodeSent
  const panel = (method: LoginMethod) => ({
    id: `${baseId}-${method}-panel`,
    hidden: state.method !== method,
    ...(hasTabs && { role: 'tabpanel', 'aria-labelledby': `${baseId}-${method}-tab` }),
    // A panel that may have nothing to focus is reached by itself.
    ...(hasTabs && method === 'qr' && { tabIndex: 0 }),
  })

  function handleTicketRequest() {
    // The button that was pressed goes, and must not take the focus with it.
    qrPanel.current?.focus()
    flow.requestTicket()
  }

  return (
    <>
      <SigningInHeader {...props} />
      {hasTabs && (
        <Tabs
          label={en.signIn.methods}
          tabs={[
            { id: 'code', label: en.signIn.code },
            { id: 'qr', label: en.signIn.qr },
          ]}
          selected={state.method}
          baseId={baseId}
          autoFocus={sentIn(state.code) !== undefined}
          onSelect={flow.selectMethod}
        />
      )}
      <div {...panel('code')}>
        <CodePanel {...props} />
      </div>
      {backend.qr !== undefined && (
        <div {...panel('qr')} ref={qrPanel}>
          {state.qr.step !== 'idle' && (
            <QrView
              messages={en}
              state={state.qr}
              host={window.location.host}
              onRequestTicket={handleTicketRequest}
            />
          )}
        </div>
      )}
    </>
  )
}

function SigningInHeader({ state, flow, backend, headingId, appName, logo }: SigningInProps) {
  const header = { headingId, logo: logo ?? <span className="werify-mark" aria-hidden="true" /> }
  const sent = sentIn(state.code)
  if (state.method === 'qr') return <Header {...header} title={en.qr.title} />
  return sent === undefined ? (
    <Header {...header} title={en.signIn.title(appName)}>
      {en.signIn.subtitle(backend.identifiers)}
    </Header>
  ) : (
    <Header {...header} title={en.code.title}>
      <SentTo messages={en} identifier={sent.challenge.identifier} onChange={flow.changeIdentifier} />
    </Header>
  )
}

function CodePanel({
  state,
  flow,
  backend,
  identifier = '',
  autoFocus = false,
  autoSubmit = true,
}: SigningInProps) {
  const { code } = state
  const sent = sentIn(code)
  if (sent !== undefined) {
    return (
      <CodeView
        key={sent.sends}
        messages={en}
        format={backend.code}
        kind={sent.challenge.identifier.kind}
        expiresAt={sent.challenge.expiresAt}
        resendAt={sent.resendAt}
        refused={sent.refused.at(-1)}
        failure={sent.step === 'challenged' ? sent.failure : undefined}
        isVerifying={sent.step === 'verifying'}
        isResending={sent.step === 'resending'}
        autoSubmit={autoSubmit}
        isShown={state.method === 'code'}
        onSubmit={flow.submitCode}
        onResend={flow.resendCode}
        onOtherWay={backend.qr === undefined ? flow.changeIdentifier : () => flow.selectMethod('qr')}
      />
    )
  }
  const { google } = backend
  const known = 'identifier' in code ? code.identifier : undefined
  return (
    <IdentifierView
      messages={en}
      kinds={backend.identifiers}
      initialText={known?.value ?? identifier}
      autoFocus={autoFocus || known !== undefined}
      isBusy={code.step === 'requesting'}
      failure={code.step === 'identifying' ? code.failure : undefined}
      onSubmit={flow.submitIdentifier}
    >
      {google !== undefined && <GoogleLink messages={en} hrefFor={returnTo => google.href(returnTo)} />}
    </IdentifierView>
  )
}

function sentIn(code: CodeState) {
  return code.step === 'challenged' || code.step === 'resending' || code.step === 'verifying'
    ? code
    : undefined
}
