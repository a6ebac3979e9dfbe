import * as z from 'zod/mini'
import { loginResponse } from '../../../src/backends/werify-family/contract.js'
import type { Account, Session } from '../../service/accounts.js'

const text = z.nullable(z.string())

/** Empty for a person without a number. */
const phoneNumbers = z.array(
  z.strictObject({ mobile_number: z.string(), is_verified: z.literal([0, 1]), created_at: z.string() }),
)

/** The profile as a server writes it, with null for an unknown field. The contract is wider: it reads other spellings too. */
export const writtenLoginResponse = z.extend(loginResponse, {
  first_name: text,
  middle_name: text,
  last_name: text,
  email: text,
  mobile: text,
  phone_number: z.optional(text),
  phone_numbers: z.optional(phoneNumbers),
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

/** `one`: the field `phone_number`, as documented. `list`: the field `phone_numbers`, as newer servers send. */
export type PhoneFormat = 'one' | 'list'

/** Writes a login as the Werify servers do. A new account has null, or an empty list, in every field but its token. */
export function toLoginResponse(
  session: Session,
  phones: PhoneFormat,
): z.output<typeof writtenLoginResponse> {
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
      : { phone_numbers: toPhoneList(account), status: isPrivate === undefined ? null : 'active' }),
    country: person.country ?? null,
    language: person.language ?? null,
    timezone: person.timezone ?? null,
    currency: person.currency ?? null,
    last_connection: lastConnectedAt === undefined ? null : toTimestamp(lastConnectedAt),
    private: isPrivate ?? null,
    avatar: person.avatarUrl ?? null,
    access_token: accessToken,
    token_type: 'bearer',
    ...(phones === 'list' && { expire: Math.ceil((expiresAt - startedAt) / 60_000) }),
  }
}

/** ISO 8601 with microseconds, as Laravel writes it. */
export function toTimestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '000Z')
}

function toPhoneList({ profile: { phone }, createdAt }: Account): z.output<typeof phoneNumbers> {
  if (phone === undefined) return []
  return [{ mobile_number: phone, is_verified: 1, created_at: toTimestamp(createdAt) }]
}
