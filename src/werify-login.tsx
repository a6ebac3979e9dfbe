import { useState, type ReactNode } from 'react'
import type { OptionalMethod } from './widget/is-offered.js'
import type { LoginSession } from './domain/login-session.js'
import type { LoginMethod, SignInMethod } from './flow/login-event.js'
import { isCodeSent, type LoginState } from './flow/login-state.js'
import { createLanguage, type Language } from './i18n/language.js'
import { en } from './i18n/locales/en.js'
import type { MessageOverrides } from './i18n/override-messages.js'
import { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginApi } from './use-werify-login.js'
import { toLoginId, toStorageName } from './requests/login-id.js'
import { findFreePlace } from './requests/places.js'
import { forgetChallenge } from './requests/restore-challenge.js'
import { ErrorBoundary } from './ui/error-boundary.js'
import { useElementId } from './ui/use-element-id.js'
import type { HeadingLevel } from './views/shared/title.js'
import { Card } from './widget/card.js'
import { Deferred, loadViews, type DeferredViews } from './widget/deferred.js'
import { FailedWidget } from './widget/failed-widget.js'
import { LoginStatus } from './widget/login-status.js'
import { ServerMarkup } from './widget/server-markup.js'
import { SigningIn } from './widget/signing-in.js'
import { useCheckedProps } from './widget/use-checked-props.js'
import { useLanguage } from './widget/use-language.js'
import { useLastMethod } from './widget/use-last-method.js'
import { useRememberedIdentifier } from './widget/use-remembered-identifier.js'
import { useShownState, type ShownState } from './widget/use-shown-state.js'

export interface WerifyLoginProps<
  Session extends LoginSession = LoginSession,
> extends UseWerifyLoginOptions<Session> {
  /** Name of the app, as in "Sign in to Trader4". @default none: the title is "Sign in" */
  readonly appName?: string | undefined
  /** Picture above the title. @default the Werify mark */
  readonly logo?: ReactNode
  /** Initial content of the identifier field. @default empty */
  readonly defaultIdentifier?: string | undefined
  /**
   * Stores the identifier of the last login with a code, and fills it in the next time: in this browser's
   * `localStorage`, under `werify-login:identifier`, which a host may clear. @default false
   */
  readonly rememberIdentifier?: boolean | undefined
  /** Hides most of the identifier on the code step, from people who look over a shoulder. @default true */
  readonly maskIdentifier?: boolean | undefined
  /**
   * Countries in the country picker, as ISO 3166-1 alpha-2 codes: `['GB', 'IE']`. A number from another country gets a
   * warning, and can be sent anyway. @default all
   */
  readonly countries?: readonly string[] | undefined
  /**
   * Builds the address that opens the Werify app with a ticket, from the payload of the QR code: `https:` or a scheme of
   * the app's own. Devices with a touch screen show a button that goes there, and the QR code on request. @default no button
   */
  readonly appLink?: ((payload: string) => string) | undefined
  /** Focuses the identifier field when the widget appears. @default false */
  readonly autoFocus?: boolean | undefined
  /** Sends a code as soon as it is complete. @default true */
  readonly autoSubmit?: boolean | undefined
  /** Level of the widget's headings in the outline of the page. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Colour theme; `'auto'` follows the `color-scheme` of the page, and without one the system. @default 'auto' */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  /** Language, as a BCP 47 tag such as `fa` or `pt-BR`. @default the language of the page */
  readonly locale?: string | undefined
  /** Texts of the host that replace those of the widget, each optional. @default none */
  readonly messages?: MessageOverrides | undefined
  /** Direction of writing. @default the direction of the language */
  readonly dir?: 'ltr' | 'rtl' | undefined
  /** Ways to sign in that are offered beside the code, of those that the backend has. @default all of them */
  readonly methods?: readonly OptionalMethod[] | undefined
  /**
   * Marks the method of the last login as "Last used", and stores its name: in this browser's `localStorage`, under
   * `werify-login:method`. @default false
   */
  readonly rememberMethod?: boolean | undefined
  /** Address of your terms of service, for a link below the login. @default no link */
  readonly termsHref?: string | undefined
  /** Address of your privacy policy, for a link below the login. @default no link */
  readonly privacyHref?: string | undefined
  /** Content below the login, such as a link to your support. @default none */
  readonly footer?: ReactNode
  /** Class of the outermost element, beside `werify-root`. @default none */
  readonly className?: string | undefined
}

/**
 * The login widget. A backend of another name or address is another login: it starts from the beginning. An error
 * inside stays inside: the widget then says so, and a button starts over.
 */
export function WerifyLogin<Session extends LoginSession>(given: WerifyLoginProps<Session>) {
  const props = useCheckedProps(given)
  const [restarts, setRestarts] = useState(0)
  const id = toLoginId(props.backend)

  function handleError() {
    // In a task of its own, what a host's callback throws breaks nothing here.
    queueMicrotask(() => props.onError?.({ code: 'widget-error' }))
  }

  function handleStartOver() {
    // A code step that throws would only throw again, in the place that is free since then.
    forgetChallenge(toStorageName(id, findFreePlace(id)))
    setRestarts(restarts + 1)
  }

  return (
    <ErrorBoundary
      key={`${id} ${restarts}`}
      onError={handleError}
      fallback={<FailedWidget {...props} onStartOver={handleStartOver} />}
    >
      <ServerMarkup locale={props.locale}>
        <LoginCard {...props} autoFocus={restarts > 0 || props.autoFocus} onStartOver={handleStartOver} />
      </ServerMarkup>
    </ErrorBoundary>
  )
}

function LoginCard<Session extends LoginSession>(
  props: WerifyLoginProps<Session> & Pick<LoginProps, 'onStartOver'>,
) {
  const headingId = useElementId()
  const isQrOffered = props.methods?.includes('qr') !== false
  const defaultMethod = isQrOffered ? props.defaultMethod : undefined
  const login = useWerifyLogin({ ...props, defaultMethod })
  const language = useLanguage(props.locale, props.messages)
  const remembered = useRememberedIdentifier(login.state, props.rememberIdentifier === true)
  const lastMethod = useLastMethod(login.state, props.rememberMethod === true)

  const shown = useShownState(login.state)

  function handleApproach() {
    login.prepare()
    loadViews()
  }

  return (
    <Card
      theme={props.theme}
      className={props.className}
      locale={language?.locale}
      dir={props.dir ?? language?.dir}
      headingId={headingId}
      isPlaceholder={language === undefined || isOtherStart(shown, login.state, defaultMethod)}
      isBusy={shown.isWaiting}
      onApproach={handleApproach}
    >
      <Login
        {...props}
        {...shown}
        headingLevel={props.headingLevel ?? 2}
        defaultIdentifier={props.defaultIdentifier ?? remembered}
        lastMethod={lastMethod}
        login={login}
        // What is typed while the language loads is kept, since the form is the same one.
        language={language ?? createLanguage('en-GB', en)}
        headingId={headingId}
      />
    </Card>
  )
}

/**
 * True while what the login begins with is still loading: a code that was sent before a reload, or a QR code. Nobody has
 * seen the form for the identifier.
 */
function isOtherStart(
  { isWaiting, state }: ShownState,
  next: LoginState,
  defaultMethod: LoginMethod | undefined,
): boolean {
  if (!isWaiting || state.step !== 'signing-in' || next.step !== 'signing-in') return false
  const isFirst = state.code.step === 'identifying' && state.qr.step === 'idle'
  return isFirst && (isCodeSent(next.code) || (defaultMethod === 'qr' && next.method === 'qr'))
}

interface LoginProps extends Omit<WerifyLoginProps, 'messages' | 'onSuccess'> {
  readonly headingLevel: HeadingLevel
  /** Puts a new login in the place of this one. */
  readonly onStartOver: () => void
  readonly login: WerifyLoginApi
  readonly state: LoginState
  readonly isWaiting: boolean
  readonly views: DeferredViews | undefined
  readonly loadViewsAgain: () => void
  readonly language: Language
  readonly headingId: string
  /** Method of the last login. */
  readonly lastMethod: SignInMethod | undefined
}

function Login(props: LoginProps) {
  const { language, views, state } = props
  return (
    <>
      {state.step === 'signing-in' ? (
        <SigningIn {...props} state={state} />
      ) : (
        <Deferred views={views} language={language} loadViewsAgain={props.loadViewsAgain}>
          {({ FinalStep }) => <FinalStep {...props} state={state} />}
        </Deferred>
      )}
      {views !== undefined && <views.HeightMotion state={state} />}
      <LoginStatus views={views} state={state} language={language} />
    </>
  )
}
