import type { CodeFormat } from '../../src/domain/code.js'
import type { Account, Accounts, Session } from './accounts.js'
import type { Now } from './clock.js'
import { randomCode, secretToken, uuid, type ByteSource } from './random.js'
import { createRateLimiter } from './rate-limiter.js'
import type { RequestSource } from './request-source.js'
import type { LoginRules } from './rules.js'
import {
  createTicketRecords,
  type LoginTicket,
  type TicketRecord,
  type TicketRecords,
  type TicketRef,
} from './ticket-records.js'

export type TicketOutcome =
  | { readonly outcome: 'created'; readonly ticket: LoginTicket }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }

export type CheckOutcome =
  | { readonly outcome: 'granted'; readonly session: Session }
  | {
      readonly outcome: 'pending'
      /** Payload that replaces the one of the QR code on screen. */
      readonly payload?: string | undefined
    }
  | {
      readonly outcome: 'scanned'
      /** Name of the phone, such as "Sara’s phone". */
      readonly phone?: string | undefined
    }
  | { readonly outcome: 'slow-down' | 'denied' | 'used' | 'expired' | 'unknown' }

/**
 * Response to a phone. `unauthorised`: the access token is unknown or has expired. `used`: the ticket was decided
 * before. `mismatched`: the digits were wrong, which declines the ticket, since two digits are soon guessed.
 */
export type PhoneOutcome = 'done' | 'unauthorised' | 'used' | 'expired' | 'unknown' | 'mismatched'

export interface Tickets {
  readonly create: (source?: RequestSource) => TicketOutcome
  /**
   * Status of a ticket, for the browser that polls it. A granted ticket is delivered once, and is `used` afterwards.
   *
   * @param arrivedAt arrival of a request that was held, in epoch milliseconds. @default now
   */
  readonly check: (ref: TicketRef, arrivedAt?: number) => CheckOutcome
  /** Milliseconds for which a check has nothing new to report unless a phone acts; 0 if it has something now. */
  readonly unchangedForMs: (ref: TicketRef) => number
  /** Marks the ticket as scanned: the phone has read the QR code, and its owner has not decided yet. */
  readonly scan: (ref: TicketRef, accessToken: string) => PhoneOutcome
  /** Signs the browser in as the holder of the access token. */
  readonly approve: (ref: TicketRef, accessToken: string, matchCode?: string) => PhoneOutcome
  readonly deny: (ref: TicketRef, accessToken: string) => PhoneOutcome
  /** Tickets that a phone can decide now, newest first; the same array until that changes. */
  readonly open: () => readonly LoginTicket[]
  /** Called on every change but expiry. Call `open()` again to see which tickets have expired. */
  readonly subscribe: (listener: () => void) => () => void
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
}

const MATCH_CODE: CodeFormat = { length: 2, alphabet: 'digits' }

export function createTickets(parts: Parts): Tickets {
  const { now, rules } = parts
  const records = createTicketRecords(now)
  const limiter = createRateLimiter(rules.ticketsPerAddress, now)

  return {
    create({ app = 'login', address = 'local', host = 'localhost' } = {}) {
      const retryAfterMs = limiter.waitMs(address)
      if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }
      limiter.record(address)
      const ticket = drawTicket(parts, { app, address, host })
      records.add(ticket)
      return { outcome: 'created', ticket }
    },
    check: (ref, arrivedAt = now()) => check(parts, records, ref, arrivedAt),
    unchangedForMs(ref) {
      const record = records.find(ref)
      if (record === undefined || record.ticket.status !== record.reportedStatus) return 0
      return Math.max(0, record.ticket.expiresAt - now())
    },
    ...createDecisions(parts, records),
    open: records.listOpen,
    subscribe: records.subscribe,
  }
}

function drawTicket({ now, randomBytes, rules }: Parts, source: Required<RequestSource>): LoginTicket {
  const createdAt = now()
  return {
    id: uuid(randomBytes),
    hash: uuid(randomBytes),
    token: secretToken(randomBytes),
    ...(rules.matchCodes && { matchCode: randomCode(randomBytes, MATCH_CODE) }),
    ...source,
    createdAt,
    expiresAt: createdAt + rules.ticketLifeMs,
    status: 'pending',
  }
}

function check(
  { now, randomBytes, accounts, rules }: Parts,
  records: TicketRecords,
  ref: TicketRef,
  arrivedAt: number,
): CheckOutcome {
  const record = records.find(ref)
  // What is in the picture signs nobody in: whoever took a photo of it could ask for the session.
  const isOwn = !('token' in ref) || ref.token === record?.ticket.token
  if (record === undefined || !isOwn) return { outcome: 'unknown' }
  const { ticket, grantedBy } = record
  if (ticket.status === 'delivered') return { outcome: 'used' }
  if (ticket.status === 'denied') return { outcome: 'denied' }
  if (records.isExpired(record)) return { outcome: 'expired' }
  if (grantedBy !== undefined) {
    records.setStatus(record, 'delivered')
    return { outcome: 'granted', session: accounts.startSession(grantedBy) }
  }
  const isTooSoon = arrivedAt - (record.lastCheckedAt ?? -Infinity) < rules.minCheckIntervalMs
  record.lastCheckedAt = arrivedAt
  if (isTooSoon) return { outcome: 'slow-down' }
  if (ticket.status === 'scanned') {
    record.reportedStatus = 'scanned'
    return { outcome: 'scanned', phone: record.scannedBy }
  }
  record.reportedStatus = 'pending'
  const age = now() - (record.drawn?.at ?? ticket.createdAt)
  if (rules.payloadLifeMs > 0 && age >= rules.payloadLifeMs) {
    record.drawn = { token: secretToken(randomBytes), at: now() }
  }
  return { outcome: 'pending', payload: record.drawn?.token }
}

function createDecisions(
  { accounts, rules }: Parts,
  records: TicketRecords,
): Pick<Tickets, 'scan' | 'approve' | 'deny'> {
  function decide(
    ref: TicketRef,
    accessToken: string,
    act: (record: TicketRecord, account: Account) => 'done' | 'mismatched',
  ): PhoneOutcome {
    const account = accounts.findByToken(accessToken)
    if (account === undefined) return 'unauthorised'
    const record = records.find(ref)
    const isOnScreen = record?.drawn === undefined || !('token' in ref) || ref.token === record.drawn.token
    if (record === undefined || !isOnScreen) return 'unknown'
    if (!records.isUndecided(record)) return 'used'
    if (records.isExpired(record)) return 'expired'
    return act(record, account)
  }

  function setStatus(record: TicketRecord, status: LoginTicket['status']): 'done' {
    records.setStatus(record, status)
    return 'done'
  }

  return {
    scan: (ref, accessToken) =>
      decide(ref, accessToken, (record, { profile: { firstName } }) => {
        if (rules.namesPhones && firstName !== undefined) record.scannedBy = `${firstName}’s phone`
        return setStatus(record, 'scanned')
      }),
    deny: (ref, accessToken) => decide(ref, accessToken, record => setStatus(record, 'denied')),
    approve: (ref, accessToken, matchCode) =>
      decide(ref, accessToken, (record, account) => {
        if (record.ticket.matchCode !== undefined && record.ticket.matchCode !== matchCode) {
          setStatus(record, 'denied')
          return 'mismatched'
        }
        record.grantedBy = account
        return setStatus(record, 'granted')
      }),
  }
}
