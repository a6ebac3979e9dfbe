import * as z from 'zod/mini'
import { profile } from '../../../src/backends/werify-family/contract.js'
import type { Account, Session } from '../../service/accounts.js'

const text = z.nullable(z.string())

const phoneNumbers = z.array(
  z.strictObject({ mobile_number: z.string(), is_verified: z.literal([0, 1]), created_at: z.string() }),
)

/** The contract reads whatever it can use; a server writes these, and null for what it does not know. */
export const writtenProfile = z.extend(profile, {
  first_name: text,
  middle_name: text,
  last_name: text,
  email: text,
  mobile: text,
  phone_number: z.optional(text),
  phone_numbers: z.optional(z.nullable(phoneNumbers)),
  status: z.optional(text),
  country: text,
  language: text,
  timezone: text,
  currency: text,
  last_connection: text,
  private: z.nullable(z.boolean()),
  avatar: text,
  token_type: z.literal('bearer'),
  expire: z.optional(z.int().check(z.positive())),
})

/** `one`: `phone_number`, as the documents have it. `list`: `phone_numbers`, as newer servers do. */
export type PhoneSpelling = 'one' | 'list'

/** A login as the family writes it: whatever an account does not say is null, and a new account says nothing. */
export function writeProfile(session: Session, phones: PhoneSpelling): z.output<typeof writtenProfile> {
  const { accessToken, startedAt, expiresAt, account, lastConnectedAt } = session
  const { profile: person, isPrivate } = account
  return {
    first_name: person.firstName ?? null,
    middle_name: person.middleName ?? null,
    last_name: person.lastName ?? null,
    email: person.email ?? null,
    mobile: person.mobile ?? null,
    ...(phones === 'one'
      ? { phone_number: person.phone ?? null }
      : { phone_numbers: phoneList(account), status: isPrivate === undefined ? null : 'active' }),
    country: person.country ?? null,
    language: person.language ?? null,
    timezone: person.timezone ?? null,
    currency: person.currency ?? null,
    last_connection: lastConnectedAt === undefined ? null : timestamp(lastConnectedAt),
    private: isPrivate ?? null,
    avatar: person.avatarUrl ?? null,
    access_token: accessToken,
    token_type: 'bearer',
    ...(phones === 'list' && { expire: Math.ceil((expiresAt - startedAt) / 60_000) }),
  }
}

/** ISO 8601 with microseconds, as Laravel writes it. */
export function timestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '000Z')
}

function phoneList({ profile: { phone }, createdAt }: Account): z.output<typeof phoneNumbers> | null {
  if (phone === undefined) return null
  return [{ mobile_number: phone, is_verified: 1, created_at: timestamp(createdAt) }]
}
