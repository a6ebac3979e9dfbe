import type { LoginBackend } from '../backends/login-backend.js'
import { leaveForGoogle, placeholderState } from '../requests/google-redirect.js'
import type { GalleryState } from './stage.js'

/** Query that a server adds to the address it redirects to. */
type CallbackQuery = (backend: LoginBackend) => Readonly<Record<string, string>>

/** A callback of a sign-in that was never started. */
export const forgedQuery: CallbackQuery = backend => ({
  code: 'forged',
  state: placeholderState(backend),
})

/** A callback that the server exchanges for a session. */
export const finishingQuery: CallbackQuery = backend => ({
  code: 'from-google',
  state: leaveForGoogle(backend, 0) ?? '',
})

export const cancelledQuery: CallbackQuery = backend => ({
  error: 'access_denied',
  state: leaveForGoogle(backend, 0) ?? '',
})

/** Turns the page's address into a callback before the widget is shown. */
export function withGoogleCallback(query: CallbackQuery): GalleryState['adapt'] {
  return backend => {
    const url = new URL(window.location.href)
    for (const [name, value] of Object.entries(query(backend))) url.searchParams.set(name, value)
    window.history.replaceState(window.history.state, '', url)
    return backend
  }
}
