import type { CodeFormat } from '../../src/domain/code.js'
import type { Account, Accounts, Session } from './accounts.js'
import type { Now } from './clock.js'
import type { Origin } from './codes.js'
import { createLimiter } from './send-limits.js'
import { createListeners } from '../../src/domain/listeners.js'
import { randomCode, secretToken, uuid, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

/** A browser's wish to be signed in, which a phone grants or declines. Times are in epoch milliseconds. */
export interface LoginTicket {
  readonly id: string
  readonly hash: string
  /** 256 bits, base64url. */
  readonly token: string
  /** Which application the browser wants to sign in to, at which host, and the network address it asks from. */
  readonly app: string
  readonly host: string
  readonly address: string
  /** What the phone that approves must say, where the rules want it. */
  readonly matchCode?: string | undefined
  readonly createdAt: number
  readonly expiresAt: number
  readonly status: 'pending' | 'scanned' | 'granted' | 'delivered' | 'denied'
}

/** A ticket, by its token or by its other two names. */
export type TicketRef = { readonly token: string } | { readonly id: string; readonly hash: string }

export type TicketOutcome =
  | { readonly outcome: 'created'; readonly ticket: LoginTicket }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }

export type CheckOutcome =
  | { readonly outcome: 'granted'; readonly session: Session }
  | {
      readonly outcome: 'pending' | 'scanned' | 'slow-down' | 'denied' | 'used' | 'expired' | 'unknown'
    }

/**
 * What a phone is told. `unauthorised`: nobody holds that access token. `used`: somebody decided before.
 * `mismatched`: what it said is not on the screen, which declines the ticket, since two digits are soon guessed.
 */
export type PhoneOutcome = 'done' | 'unauthorised' | 'used' | 'expired' | 'unknown' | 'mismatched'

export interface Tickets {
  readonly create: (origin?: Origin) => TicketOutcome
  /**
   * What the browser asks again and again. A granted ticket is delivered once, and is `used` after that.
   *
   * @param arrivedAt when the browser asked, if it was not now
   */
  readonly check: (ref: TicketRef, arrivedAt?: number) => CheckOutcome
  /** How long a check would say nothing new if no phone does anything, in milliseconds; 0 when it has news. */
  readonly quietMs: (ref: TicketRef) => number
  /** The phone has read the QR code, and its person has not decided yet. */
  readonly scan: (ref: TicketRef, accessToken: string) => PhoneOutcome
  /** Signs the browser in as whoever holds the access token. */
  readonly approve: (ref: TicketRef, accessToken: string, matchCode?: string) => PhoneOutcome
  readonly deny: (ref: TicketRef, accessToken: string) => PhoneOutcome
  /** What a phone could decide now, newest first; the same array until that changes. */
  readonly open: () => readonly LoginTicket[]
  /** Time passing tells nobody: ask `open()` again to see that a ticket has expired. */
  readonly subscribe: (listener: () => void) => () => void
}

interface TicketRecord {
  ticket: LoginTicket
  grantedBy?: Account
  checkedAt?: number
  /** What the browser knows. */
  told: 'pending' | 'scanned'
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
}

const MATCH_CODE: CodeFormat = { length: 2, alphabet: 'digits' }

export function createTickets({ now, randomBytes, rules, accounts }: Parts): Tickets {
  const limiter = createLimiter(rules.ticketsPerAddress, now)
  const { subscribe, notify } = createListeners()
  const records = new Map<string, TicketRecord>()
  let lastOpen: readonly LoginTicket[] = []

  function find(ref: TicketRef): TicketRecord | undefined {
    if ('token' in ref) return records.get(ref.token)
    return [...records.values()].find(({ ticket }) => ticket.id === ref.id && ticket.hash === ref.hash)
  }

  function move(record: TicketRecord, status: LoginTicket['status']): 'done' {
    record.ticket = { ...record.ticket, status }
    notify()
    return 'done'
  }

  const isOver = ({ ticket }: TicketRecord) => now() >= ticket.expiresAt
  const isUndecided = ({ ticket }: TicketRecord) => ticket.status === 'pending' || ticket.status === 'scanned'

  /** What scanning, approving and denying have in common. */
  function decide(
    ref: TicketRef,
    accessToken: string,
    act: (record: TicketRecord, account: Account) => 'done' | 'mismatched',
  ): PhoneOutcome {
    const account = accounts.holderOf(accessToken)
    if (account === undefined) return 'unauthorised'
    const record = find(ref)
    if (record === undefined) return 'unknown'
    if (!isUndecided(record)) return 'used'
    if (isOver(record)) return 'expired'
    return act(record, account)
  }

  return {
    create({ app = 'login', address = 'local', host = 'localhost' } = {}) {
      const retryAfterMs = limiter.waitMs(address)
      if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }
      limiter.record(address)
      const createdAt = now()
      const ticket: LoginTicket = {
        id: uuid(randomBytes),
        hash: uuid(randomBytes),
        token: secretToken(randomBytes),
        ...(rules.matchCodes && { matchCode: randomCode(randomBytes, MATCH_CODE) }),
        app,
        host,
        address,
        createdAt,
        expiresAt: createdAt + rules.ticketLifeMs,
        status: 'pending',
      }
      records.set(ticket.token, { ticket, told: 'pending' })
      notify()
      return { outcome: 'created', ticket }
    },

    check(ref, arrivedAt = now()) {
      const record = find(ref)
      if (record === undefined) return { outcome: 'unknown' }
      const { ticket, grantedBy } = record
      if (ticket.status === 'delivered') return { outcome: 'used' }
      if (ticket.status === 'denied') return { outcome: 'denied' }
      if (isOver(record)) return { outcome: 'expired' }
      if (grantedBy !== undefined) {
        move(record, 'delivered')
        return { outcome: 'granted', session: accounts.startSession(grantedBy) }
      }
      const isTooSoon = arrivedAt - (record.checkedAt ?? -Infinity) < rules.minCheckIntervalMs
      record.checkedAt = arrivedAt
      if (isTooSoon) return { outcome: 'slow-down' }
      record.told = ticket.status === 'scanned' ? 'scanned' : 'pending'
      return { outcome: record.told }
    },

    quietMs(ref) {
      const record = find(ref)
      if (record === undefined || record.ticket.status !== record.told) return 0
      return Math.max(0, record.ticket.expiresAt - now())
    },

    scan: (ref, accessToken) => decide(ref, accessToken, record => move(record, 'scanned')),
    approve: (ref, accessToken, matchCode) =>
      decide(ref, accessToken, (record, account) => {
        if (record.ticket.matchCode !== undefined && record.ticket.matchCode !== matchCode) {
          move(record, 'denied')
          return 'mismatched'
        }
        record.grantedBy = account
        return move(record, 'granted')
      }),
    deny: (ref, accessToken) => decide(ref, accessToken, record => move(record, 'denied')),

    open() {
      const open = [...records.values()]
        .filter(record => isUndecided(record) && !isOver(record))
        .map(record => record.ticket)
        .toReversed()
      const isSame =
        open.length === lastOpen.length && open.every((ticket, index) => ticket === lastOpen[index])
      if (!isSame) lastOpen = open
      return lastOpen
    },
    subscribe,
  }
}
