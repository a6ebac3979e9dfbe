import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { LoginBackend } from './backends/login-backend.js'
import type { Identifier } from './domain/identifier.js'
import type { LoginSession } from './domain/login-session.js'
import { isTouchScreen } from './domain/touch-screen.js'
import type { LoginFailure } from './flow/failure.js'
import type { LoginActivity } from './flow/login-activity.js'
import type { LoginMethod } from './flow/login-event.js'
import { toLoginState, type LoginState } from './flow/login-state.js'
import { initialState } from './flow/login-flow.js'
import { createLoginStore, type LoginStore } from './flow/login-store.js'
import type { BeforeSend } from './domain/send-extra.js'
import { assertBackend } from './requests/assert-backend.js'
import { consumeGoogleCallback, leaveForGoogle } from './requests/google-redirect.js'
import { toLoginId, toStorageName } from './requests/login-id.js'
import { isPlaceTaken, leavePlace, takePlace } from './requests/places.js'
import { preconnect } from './requests/preconnect.js'
import { restoreChallenge } from './requests/restore-challenge.js'
import { loadRequests, startRequests } from './requests/start-requests.js'
import { useBrowserLayoutEffect } from './ui/use-browser-layout-effect.js'

export interface UseWerifyLoginOptions<Session extends LoginSession = LoginSession> {
  /** Server to sign in with, such as `trader4({ baseUrl })`. A new object on every render is fine. */
  readonly backend: LoginBackend<Session>
  /** Called once per login, with the session that the backend yields. The widget keeps no copy. */
  readonly onSuccess: (session: Session) => void
  /**
   * Called before each code that is sent, for what your server wants beside the identifier, such as the token of a bot
   * check: `{ fields: { captcha: token } }`. It has two minutes. Throw a `LoginError` to send nothing. @default none
   */
  readonly beforeSend?: BeforeSend | undefined
  /** Called once per failed attempt. The failure contains neither an identifier nor a code. @default none */
  readonly onError?: ((failure: LoginFailure) => void) | undefined
  /**
   * Called with each step of a login, for your statistics: which method, which kind of identifier, which failure. No
   * activity contains personal data, a code or a token. @default none
   */
  readonly onEvent?: ((activity: LoginActivity) => void) | undefined
  /**
   * Method in front at first, after a code that is still being waited for. `'qr'` does not count on a touch screen:
   * nobody scans the screen of the phone in their hand. Read once. @default 'code'
   */
  readonly defaultMethod?: LoginMethod | undefined
  /**
   * Asks "Sign in as Sara Rahimi?" after a phone has approved, and calls `onSuccess` only after "Continue". Protects
   * against a stranger who approves with an account of their own. @default false
   */
  readonly askIdentity?: boolean | undefined
  /** Shows the code step again after a reload, until the code expires. Read once. @default true */
  readonly resume?: boolean | undefined
  /** TanStack Query client to use. Read once. @default a client of this login's own */
  readonly queryClient?: QueryClient | undefined
}

/** State of a login, and the actions of a person. An action that the state does not allow does nothing. */
export interface WerifyLoginApi extends LoginActions {
  readonly state: LoginState
}

/** Actions of a person. The same functions for as long as the component lives. */
interface LoginActions {
  /**
   * Loads the code of the first request, and connects to the server. Call it early, on focus for example, so that the
   * request need not wait.
   */
  readonly prepare: () => void
  readonly selectMethod: (method: LoginMethod) => void
  readonly submitIdentifier: (identifier: Identifier) => void
  /** Returns to the identifier, and keeps it. */
  readonly changeIdentifier: () => void
  readonly submitCode: (code: string) => void
  /** Does nothing before `resendAt`. */
  readonly resendCode: () => void
  /** Shows a new QR code after the last one stopped. */
  readonly requestTicket: () => void
  /**
   * Address of the sign-in with Google. Call it as the person goes there. `undefined` where the backend has no Google,
   * or the browser cannot store the `state` to compare; then the state of the login has the failure.
   */
  readonly leaveForGoogle: () => string | undefined
  /** Confirms that the account is theirs, see the option `askIdentity`. */
  readonly confirmIdentity: () => void
  /** Denies that the account is theirs: nobody is signed in, and the login starts over. */
  readonly declineIdentity: () => void
}

/**
 * Headless login: runs the flow against a backend. `<WerifyLogin>` is built on it. A backend of another name or address
 * is another login, which starts from the beginning.
 */
export function useWerifyLogin<Session extends LoginSession>(
  options: UseWerifyLoginOptions<Session>,
): WerifyLoginApi {
  const id = toLoginId(options.backend)
  const [login, setLogin] = useState(() => createLogin(id, options))
  if (login.id !== id) setLogin(createLogin(id, options))
  const { store, actions, setOptions, appear, start } = login
  const flow = useSyncExternalStore(store.subscribe, store.getState, store.getState)
  useBrowserLayoutEffect(() => setOptions(options), [setOptions, options])
  useBrowserLayoutEffect(() => appear(), [appear])
  useEffect(() => start(), [start])
  return useMemo(() => ({ state: toLoginState(flow), ...actions }), [flow, actions])
}

/** Time for all logins of a page to appear. */
const APPEARING_MS = 100

/** Login that outlives renders. Its options may change, its functions and the id of its server stay the same. */
function createLogin<Session extends LoginSession>(id: string, options: UseWerifyLoginOptions<Session>) {
  assertBackend(options.backend)
  const store = createLoginStore()
  const backend = () => options.backend
  let place = 0
  let isOthersCallback = false

  /** Continues a sign-in with Google. What came back is to be gone from the address. */
  function comeBackFromGoogle(isOurs: (place: number) => boolean) {
    const callback = options.backend.google && consumeGoogleCallback(options.backend, isOurs)
    if (callback !== undefined) store.dispatch({ type: 'google.returned', callback })
  }

  return {
    id,
    store,
    actions: createActions(store, backend, () => place),

    setOptions: (next: UseWerifyLoginOptions<Session>) => {
      options = next
    },

    /** Takes a place on the page, and continues a login that was begun there before a reload. */
    appear: () => {
      place = takePlace(id, place)
      comeBackFromGoogle(from => {
        isOthersCallback = from !== place
        return !isOthersCallback
      })
      if (options.resume !== false) restoreChallenge(store, toStorageName(id, place))
      if (
        options.defaultMethod === 'qr' &&
        options.backend.qr &&
        !isTouchScreen() &&
        store.getState() === initialState
      ) {
        store.dispatch({ type: 'method.selected', method: 'qr', at: Date.now() })
      }
      return () => leavePlace(id, place)
    },

    start: () => {
      // The login that left for Google may not be on the page that it comes back to. Then another one finishes.
      const timer = isOthersCallback
        ? setTimeout(() => comeBackFromGoogle(from => !isPlaceTaken(id, from)), APPEARING_MS)
        : undefined
      const stopRequests = startRequests({
        store,
        backend,
        queryClient: options.queryClient,
        storageName: () => (options.resume === false ? undefined : toStorageName(id, place)),
        beforeSend: () => options.beforeSend,
        asksIdentity: () => options.askIdentity === true,
        // In a task of its own, what a host's callback throws reaches `window.onerror`, and breaks nothing here.
        succeeded: session => queueMicrotask(() => options.onSuccess(session)),
        failed: failure => queueMicrotask(() => options.onError?.(failure)),
        happened: activity => queueMicrotask(() => options.onEvent?.(activity)),
      })
      function handleOnline() {
        for (const method of ['code', 'qr'] as const) store.dispatch({ type: 'connection.restored', method })
      }
      window.addEventListener('online', handleOnline)
      return () => {
        clearTimeout(timer)
        window.removeEventListener('online', handleOnline)
        stopRequests()
      }
    },
  }
}

function createActions(
  { dispatch }: LoginStore,
  currentBackend: () => LoginBackend,
  currentPlace: () => number,
): LoginActions {
  return {
    prepare() {
      const backend = currentBackend()
      preconnect(backend.address)
      backend.prepare?.()
      // A failure to load shows up again with the request, which reports it.
      loadRequests().catch(() => {})
    },
    selectMethod: method => dispatch({ type: 'method.selected', method, at: Date.now() }),
    submitIdentifier: identifier => dispatch({ type: 'identifier.submitted', identifier, at: Date.now() }),
    changeIdentifier: () => dispatch({ type: 'identifier.changed' }),
    submitCode: code => dispatch({ type: 'code.submitted', code, at: Date.now() }),
    resendCode: () => dispatch({ type: 'resend.requested', at: Date.now() }),
    requestTicket: () => dispatch({ type: 'ticket.requested' }),
    leaveForGoogle() {
      const backend = currentBackend()
      const state = backend.google && leaveForGoogle(backend, currentPlace())
      if (state !== undefined) return backend.google?.href(window.location.href, state)
      dispatch({ type: 'google.returned', callback: { query: '', expectedState: '' } })
      return undefined
    },
    confirmIdentity: () => dispatch({ type: 'identity.confirmed', at: Date.now() }),
    declineIdentity: () => dispatch({ type: 'identity.declined' }),
  }
}
