import type { Identifier } from './identifier.js'
import type { AccountOwner, LoginSession } from './login-session.js'
import { shortenName } from './shorten-name.js'

/** Owner of the account of a session, as far as the server says. */
export function toAccountOwner(session: LoginSession): AccountOwner {
  if (session.accessToken === undefined) return { name: undefined, identifier: session.identifier }
  const { firstName, lastName, email, mobile, phone } = session.profile
  const name = [firstName, lastName]
    .filter(isFilled)
    .map(part => part.trim())
    .join(' ')
  const identifiers: readonly Identifier[] = [
    { kind: 'email', value: email?.trim() ?? '' },
    { kind: 'mobile', value: mobile?.trim() ?? '' },
    { kind: 'phone', value: phone?.trim() ?? '' },
  ]
  return {
    name: shortenName(name) || undefined,
    identifier: identifiers.find(({ value }) => value !== ''),
  }
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
