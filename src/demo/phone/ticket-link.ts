import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import { isTicketBackend, type TicketBackend } from '../settings.js'

/** A ticket, named in the terms of its backend's API. */
export interface TicketReference {
  readonly backend: TicketBackend
  readonly ref: Readonly<Record<string, string>>
  /** Number on the screen that asks. The phone's owner reads it there. */
  readonly matchCode?: string | undefined
}

export function toTicketReference(
  backend: TicketBackend,
  { id, hash, token, matchCode }: LoginTicket,
): TicketReference {
  return {
    backend,
    ...(matchCode !== undefined && { matchCode }),
    ref: { trader4: { token }, werify: { id, hash }, werifyOauth: { qr_token: token } }[backend],
  }
}

/** URL of the phone page for a ticket. The ticket is in the fragment, which is never sent to a server. */
export function toTicketLink(origin: string, { backend, ref }: TicketReference): string {
  const url = new URL('/phone', origin)
  url.hash = new URLSearchParams({ backend, ...ref }).toString()
  return url.href
}

/** @returns `undefined` for a fragment that no QR code of the demo holds */
export function parseTicketLink(fragment: string): TicketReference | undefined {
  const { backend = '', ...ref } = Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')))
  return isTicketBackend(backend) ? { backend, ref } : undefined
}
