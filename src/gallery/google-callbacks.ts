import { leaveForGoogle, restingState } from '../requests/google-redirect.js'
import type { GalleryState } from './stage.js'

/** What a server adds to the address that it leads back to. @param name of the backend */
type Added = (name: string) => Readonly<Record<string, string>>

/** Nobody has left for Google. */
export const forged: Added = name => ({ code: 'forged', state: restingState(name) })

export const cancelled: Added = name => ({ error: 'access_denied', state: leaveForGoogle(name) ?? '' })

/** The page is come back to before the widget is there. */
export function comesBackFromGoogle(added: Added): GalleryState['adapt'] {
  return backend => {
    const url = new URL(window.location.href)
    for (const [name, value] of Object.entries(added(backend.name))) url.searchParams.set(name, value)
    window.history.replaceState(window.history.state, '', url)
    return backend
  }
}
