import type { Account } from './accounts.js'
import type { Now } from './clock.js'
import { createListeners, type Listeners } from '../../src/domain/listeners.js'

/** A browser's request to be signed in, which a phone approves or declines. Times are in epoch milliseconds. */
export interface LoginTicket {
  readonly id: string
  readonly hash: string
  /** 256 bits, base64url. */
  readonly token: string
  /** The application that the browser signs in to. */
  readonly app: string
  /** Host of that application. */
  readonly host: string
  /** Network address of the browser. */
  readonly address: string
  /** Digits that the phone must repeat to approve; absent unless the rules say `matchCodes`. */
  readonly matchCode?: string | undefined
  readonly createdAt: number
  readonly expiresAt: number
  readonly status: 'pending' | 'scanned' | 'granted' | 'delivered' | 'denied'
}

/** Reference to a ticket: its token, or its other two names, also without saying which is which. */
export type TicketRef =
  | { readonly token: string }
  | { readonly id: string; readonly hash: string }
  | { readonly names: readonly [string, string] }

export interface TicketRecord {
  ticket: LoginTicket
  grantedBy?: Account
  /** Token in the QR code on screen, where it has replaced the ticket's own, and the time at which it did. */
  drawn?: { readonly token: string; readonly at: number }
  /** Name of the phone that has scanned it. */
  scannedBy?: string
  lastCheckedAt?: number
  /** Status in the last response to the browser. */
  reportedStatus: 'pending' | 'scanned'
}

export interface TicketRecords extends Pick<Listeners, 'subscribe'> {
  readonly add: (ticket: LoginTicket) => void
  readonly find: (ref: TicketRef) => TicketRecord | undefined
  readonly setStatus: (record: TicketRecord, status: LoginTicket['status']) => void
  readonly isExpired: (record: TicketRecord) => boolean
  readonly isUndecided: (record: TicketRecord) => boolean
  /** Undecided tickets that have not expired, newest first; the same array until that changes. */
  readonly listOpen: () => readonly LoginTicket[]
}

export function createTicketRecords(now: Now): TicketRecords {
  const { subscribe, notify } = createListeners()
  const records = new Map<string, TicketRecord>()
  let lastOpen: readonly LoginTicket[] = []

  const isExpired = ({ ticket }: TicketRecord) => now() >= ticket.expiresAt
  const isUndecided = ({ ticket }: TicketRecord) => ticket.status === 'pending' || ticket.status === 'scanned'

  return {
    subscribe,
    isExpired,
    isUndecided,
    add(ticket) {
      records.set(ticket.token, { ticket, reportedStatus: 'pending' })
      notify()
    },
    find(ref) {
      if ('token' in ref) {
        return records.get(ref.token) ?? [...records.values()].find(({ drawn }) => drawn?.token === ref.token)
      }
      const isNamed = ({ ticket }: TicketRecord, [id, hash]: readonly string[]) =>
        ticket.id === id && ticket.hash === hash
      const orders = 'names' in ref ? [ref.names, ref.names.toReversed()] : [[ref.id, ref.hash]]
      return [...records.values()].find(record => orders.some(names => isNamed(record, names)))
    },
    setStatus(record, status) {
      record.ticket = { ...record.ticket, status }
      notify()
    },
    listOpen() {
      const open = [...records.values()]
        .filter(record => isUndecided(record) && !isExpired(record))
        .map(record => record.ticket)
        .toReversed()
      const isSame =
        open.length === lastOpen.length && open.every((ticket, index) => ticket === lastOpen[index])
      if (!isSame) lastOpen = open
      return lastOpen
    },
  }
}
