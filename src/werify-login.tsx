import { useId, useRef, type ReactNode } from 'react'
import type { LoginSession } from './domain/login-session.js'
import type { LoginMethod } from './flow/login-event.js'
import type { Language } from './i18n/language.js'
import type { MessageOverrides } from './i18n/override-messages.js'
import { CodePanel } from './widget/code-panel.js'
import { sentIn } from './flow/code-flow.js'
import { ConfirmView, GoogleNotice, loadViews, QrView, SignedInView } from './widget/deferred.js'
import { LoginStatus } from './widget/login-status.js'
import { SigningInHeader } from './widget/signing-in-header.js'
import { useLanguage } from './widget/use-language.js'
import { useRememberedIdentifier } from './widget/use-remembered-identifier.js'
import { Tabs } from './ui/tabs.js'
import { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginFlow } from './use-werify-login.js'

export interface WerifyLoginProps<
  Session extends LoginSession = LoginSession,
> extends UseWerifyLoginOptions<Session> {
  /** What the person signs in to, as in "Sign in to Trader4". */
  readonly appName?: string | undefined
  /** Stands above the title. @default the Werify mark */
  readonly logo?: ReactNode
  /** What the identifier field holds at first. */
  readonly identifier?: string | undefined
  /**
   * Keeps the identifier of the last login that succeeded with a code, and fills it in the next time. It stays in
   * this browser's `localStorage` under `werify-login:identifier`, which a host may clear. @default false
   */
  readonly rememberIdentifier?: boolean | undefined
  /**
   * Hides most of the identifier while a code is asked for, from whoever looks over a shoulder. @default true
   */
  readonly maskIdentifier?: boolean | undefined
  /**
   * The countries that numbers are expected from, as ISO 3166-1 alpha-2: `['GB', 'IE']`. Only these can be chosen;
   * a number from elsewhere is doubted, and can be sent all the same. @default all
   */
  readonly countries?: readonly string[] | undefined
  /**
   * The address that opens the Werify app with a ticket, made from what its QR code says: `https:` or a scheme of the
   * app's own. A button leads there on devices whose main pointer is a finger. @default no button
   */
  readonly appLink?: ((payload: string) => string) | undefined
  /** Focuses the identifier field when the widget appears. @default false */
  readonly autoFocus?: boolean | undefined
  /** Sends a code as soon as it is complete. @default true */
  readonly autoSubmit?: boolean | undefined
  /** @default 'auto', which follows the system */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  /** The language, as a BCP 47 tag such as `fa` or `pt-BR`. @default the page's */
  readonly locale?: string | undefined
  /** Sentences in the host's own words, in place of the widget's. */
  readonly messages?: MessageOverrides | undefined
  /** @default that of the language */
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly className?: string | undefined
}

/** The login widget. Another backend is another login: it starts from the beginning. */
export function WerifyLogin<Session extends LoginSession>(props: WerifyLoginProps<Session>) {
  return <LoginCard key={props.backend.name} {...props} />
}

function LoginCard<Session extends LoginSession>(props: WerifyLoginProps<Session>) {
  const { theme = 'auto', className } = props
  const headingId = useId()
  const flow = useWerifyLogin(props)
  const language = useLanguage(props.locale, props.messages)
  const remembered = useRememberedIdentifier(flow.state, props.rememberIdentifier === true)

  function handleFocus() {
    flow.prepare()
    loadViews()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only loads ahead
    <section
      className={className === undefined ? 'werify-root' : `werify-root ${className}`}
      data-theme={theme}
      lang={language?.locale}
      dir={props.dir ?? language?.dir}
      aria-labelledby={headingId}
      aria-busy={language === undefined}
      onFocus={handleFocus}
    >
      <div className="werify-card">
        {language !== undefined && (
          <Login
            {...props}
            identifier={props.identifier ?? remembered}
            flow={flow}
            language={language}
            headingId={headingId}
          />
        )}
      </div>
    </section>
  )
}

interface LoginProps extends Omit<WerifyLoginProps, 'messages' | 'onSuccess'> {
  readonly flow: WerifyLoginFlow
  readonly language: Language
  readonly headingId: string
}

function Login(props: LoginProps) {
  const { flow, language, headingId, appName } = props
  const { state } = flow
  return (
    <>
      {state.step === 'signing-in' && <SigningIn {...props} state={state} />}
      {state.step === 'confirming' && (
        <ConfirmView
          language={language}
          headingId={headingId}
          name={state.name}
          onConfirm={flow.confirmIdentity}
          onDecline={flow.declineIdentity}
        />
      )}
      {state.step === 'signed-in' && (
        <SignedInView
          language={language}
          headingId={headingId}
          firstName={state.firstName}
          verified={state.verified}
          appName={appName}
        />
      )}
      <LoginStatus state={state} language={language} />
    </>
  )
}

interface SigningInProps extends LoginProps {
  readonly state: Extract<WerifyLoginFlow['state'], { step: 'signing-in' }>
}

/** Both panels stay where they are, so that switching tabs loses nothing on the other side. */
function SigningIn(props: SigningInProps) {
  const { backend, flow, state, language } = props
  const { signIn } = language.messages
  const baseId = useId()
  const qrPanel = useRef<HTMLDivElement>(null)
  const isCodeSent = state.method === 'code' && sentIn(state.code) !== undefined
  const isFinishing = state.google.step === 'finishing'
  const hasTabs = backend.qr !== undefined && !isCodeSent && !isFinishing
  const panel = (method: LoginMethod) => ({
    id: `${baseId}-${method}-panel`,
    className: 'werify-panel',
    hidden: isFinishing || state.method !== method,
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
      <SigningInHeader {...props} maskIdentifier={props.maskIdentifier ?? true} />
      {state.google.step !== 'idle' && <GoogleNotice google={state.google} language={language} />}
      {hasTabs && (
        <Tabs
          label={signIn.methods}
          tabs={[
            { id: 'code', label: signIn.code },
            { id: 'qr', label: signIn.qr },
          ]}
          selected={state.method}
          baseId={baseId}
          autoFocus={state.method === 'qr'}
          onSelect={flow.selectMethod}
        />
      )}
      <div {...panel('code')}>
        <CodePanel
          language={language}
          backend={backend}
          flow={flow}
          code={state.code}
          identifier={props.identifier}
          countries={props.countries}
          locale={props.locale}
          autoFocus={props.autoFocus}
          autoSubmit={props.autoSubmit}
          isShown={state.method === 'code'}
        />
      </div>
      {backend.qr !== undefined && (
        <div {...panel('qr')} ref={qrPanel}>
          {state.qr.step !== 'idle' && (
            <QrView
              language={language}
              state={state.qr}
              host={window.location.host}
              appLink={props.appLink}
              onRequestTicket={handleTicketRequest}
            />
          )}
        </div>
      )}
    </>
  )
}
