import type { Profile } from '../../src/domain/login-session.js'
import type { Recipient } from './recipient.js'
import type { Now } from './clock.js'
import { secretToken, uuid, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

export interface Account {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** Empty for a new account. */
  readonly profile: Profile
  /** True if the profile is hidden from others; absent for a new account. */
  readonly isPrivate?: boolean
  /** In epoch milliseconds. */
  readonly createdAt: number
}

/** Result of a login, before a backend's wire format is applied. */
export interface Session {
  readonly accessToken: string
  /** In epoch milliseconds. */
  readonly startedAt: number
  /** In epoch milliseconds. */
  readonly expiresAt: number
  readonly account: Account
  /** Time of the account's previous login, in epoch milliseconds; absent for the first one. */
  readonly lastConnectedAt?: number
}

export interface Accounts {
  /** The account of an identifier. The first login creates it. */
  findOrCreate(recipient: Recipient): Account
  startSession(account: Account): Session
  /** The holder of an access token; `undefined` for a token that is unknown or has expired. */
  findByToken(accessToken: string): Account | undefined
}

const SARA: Account = {
  id: 'bccea2ac4114b5aaa790221f72d37990',
  profile: {
    firstName: 'Sara',
    middleName: 'Mina',
    lastName: 'Rahimi',
    email: 'hi@trader4.net',
    mobile: '+447888872720',
    phone: '+445528888852',
    country: 'GB',
    language: 'en-GB',
    timezone: 'Europe/London',
    currency: 'GBP',
    avatarUrl: 'https://pictures.example/sara-rahimi.png',
  },
  isPrivate: false,
  createdAt: Date.UTC(2024, 2, 20, 8),
}

/** The identifiers that the API documentation uses as examples. */
const SARAS_IDENTIFIERS = ['hi@trader4.net', '+447888872720', '+445528888852', 'bc1uw48ht4287287']

const SARAS_LAST_LOGIN_AT = Date.UTC(2026, 10, 20, 9, 30)

export function createAccounts(now: Now, randomBytes: ByteSource, rules: LoginRules): Accounts {
  const accounts = new Map(SARAS_IDENTIFIERS.map(key => [key, SARA]))
  const lastLogins = new Map([[SARA, SARAS_LAST_LOGIN_AT]])
  const tokens = new Map<string, { readonly account: Account; readonly expiresAt: number }>()

  return {
    findOrCreate({ key }) {
      const account = accounts.get(key) ?? {
        id: uuid(randomBytes).replaceAll('-', ''),
        profile: {},
        createdAt: now(),
      }
      accounts.set(key, account)
      return account
    },
    startSession(account) {
      const accessToken = secretToken(randomBytes)
      const startedAt = now()
      const expiresAt = startedAt + rules.accessTokenLifeMs
      const lastConnectedAt = lastLogins.get(account)
      tokens.set(accessToken, { account, expiresAt })
      lastLogins.set(account, startedAt)
      const session = { accessToken, startedAt, expiresAt, account }
      return lastConnectedAt === undefined ? session : { ...session, lastConnectedAt }
    },
    findByToken(accessToken) {
      const session = tokens.get(accessToken)
      return session !== undefined && now() < session.expiresAt ? session.account : undefined
    },
  }
}
