import { phoneFeed, PHONE_FEED, type PhoneFeed } from '../../mocks/demo/phone-feed.js'
import { DEMO_PATHS } from '../../mocks/demo/demo-service.js'
import type { LoginTicket } from '../../mocks/service/tickets.js'
import { isTicketBackend, type TicketBackend } from './settings.js'

export type Decision = 'scan' | 'authorize' | 'deny'

/** A ticket in the words of its backend's API, as the phone must name it there. */
export interface NamedTicket {
  readonly backend: TicketBackend
  readonly ref: Readonly<Record<string, string>>
  /** The number on the screen that asks, which its owner reads off it. */
  readonly matchCode?: string | undefined
}

export function nameTicket(backend: TicketBackend, { id, hash, token, matchCode }: LoginTicket): NamedTicket {
  return {
    backend,
    ...(matchCode !== undefined && { matchCode }),
    ref: { trader4: { token }, werify: { id, hash }, werifyOauth: { qr_token: token } }[backend],
  }
}

/** Where a phone's camera leads. The ticket is in the fragment, which no server and no log of one gets to see. */
export function phoneAddress(origin: string, { backend, ref }: NamedTicket): string {
  const address = new URL('/phone', origin)
  address.hash = new URLSearchParams({ backend, ...ref }).toString()
  return address.href
}

/** @returns `undefined` for an address that no QR code of the demo says */
export function ticketIn(fragment: string): NamedTicket | undefined {
  const { backend = '', ...ref } = Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')))
  return isTicketBackend(backend) ? { backend, ref } : undefined
}

/** What the phone sends when its owner decides, as the real app would: over the wire, with its own token. */
export async function tellService(
  decision: Decision,
  { backend, ref, matchCode }: NamedTicket,
  accessToken: string,
): Promise<number> {
  const { status } = await fetch(`${DEMO_PATHS[backend]}/v1/oauth/qr/${decision}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(decision === 'authorize' ? { ...ref, match_code: matchCode } : ref),
  })
  return status
}

/** Rejects where no server simulates anything. */
export async function fetchFeed(): Promise<PhoneFeed> {
  const response = await fetch(PHONE_FEED, { cache: 'no-store' })
  return phoneFeed.parse(await response.json())
}
