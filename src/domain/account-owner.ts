import type { Profile } from './login-session.js'

/** What a person is called, by first and last name, or else by their email or mobile; `undefined` without any. */
export function nameOf({ firstName, lastName, email, mobile }: Profile): string | undefined {
  const fullName = [firstName, lastName]
    .filter(isSaid)
    .map(part => part.trim())
    .join(' ')
  return [fullName, email?.trim(), mobile?.trim()].find(isSaid)
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
