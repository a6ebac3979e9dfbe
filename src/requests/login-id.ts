import type { LoginBackend } from '../backends/login-backend.js'

/**
 * Id of all logins with one server. Another name or address is another server.
 *
 * @param backend may be anything, from a host without TypeScript
 */
export function toLoginId(backend: Pick<LoginBackend, 'name' | 'address'> | null | undefined): string {
  return JSON.stringify([backend?.name, backend?.address ?? ''].map(String))
}

/** Part of a key in storage that belongs to one login of a page. */
export function toStorageName(id: string, place: number): string {
  return place === 0 ? id : `${id} ${place + 1}`
}
