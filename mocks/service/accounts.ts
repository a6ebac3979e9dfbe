import type { Profile } from '../../src/domain/login-session.js'
import type { Addressee } from './recipient.js'
import type { Now } from './clock.js'
import { secretToken, uuid, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

export interface Account {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** Empty for a new account. */
  readonly profile: Profile
  /** Whether the profile is hidden from others; absent for a new account. */
  readonly isPrivate?: boolean
  /** In epoch milliseconds. */
  readonly createdAt: number
}

/** What a login yields, before it is put into a wire format. */
export interface Session {
  readonly accessToken: string
  /** In epoch milliseconds. */
  readonly startedAt: number
  /** In epoch milliseconds. */
  readonly expiresAt: number
  readonly account: Account
  /** When this account signed in before, in epoch milliseconds; absent the first time. */
  readonly lastConnectedAt?: number
}

export interface Accounts {
  /** The account of an identifier, which the first login makes. */
  accountOf(to: Addressee): Account
  startSession(account: Account): Session
  /** Whose token this is; `undefined` for one that was never given out, or has ended. */
  holderOf(accessToken: string): Account | undefined
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

/** The identifiers that the documents give as examples are all hers. */
const SARAS_IDENTIFIERS = ['hi@trader4.net', '+447888872720', '+445528888852', 'bc1uw48ht4287287']

const SARA_WAS_HERE_AT = Date.UTC(2026, 10, 20, 9, 30)

export function createAccounts(now: Now, randomBytes: ByteSource, rules: LoginRules): Accounts {
  const accounts = new Map(SARAS_IDENTIFIERS.map(key => [key, SARA]))
  const lastConnections = new Map([[SARA, SARA_WAS_HERE_AT]])
  const tokens = new Map<string, { readonly account: Account; readonly expiresAt: number }>()

  return {
    accountOf({ key }) {
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
      const lastConnectedAt = lastConnections.get(account)
      tokens.set(accessToken, { account, expiresAt })
      lastConnections.set(account, startedAt)
      return {
        accessToken,
        startedAt,
        expiresAt,
        account,
        ...(lastConnectedAt !== undefined && { lastConnectedAt }),
      }
    },
    holderOf(accessToken) {
      const session = tokens.get(accessToken)
      return session !== undefined && now() < session.expiresAt ? session.account : undefined
    },
  }
}
