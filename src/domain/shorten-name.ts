/** Longest name that is shown, in code units: no name of a person fills more than two lines. */
const MAX_LENGTH = 60

/**
 * The name as it is shown. What a server sends may have no end, and may turn the direction of what follows it in a
 * sentence.
 */
export function shortenName(text: string): string {
  const name = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  if (name.length <= MAX_LENGTH) return name
  const start = name.slice(0, MAX_LENGTH - 1)
  // Half of a character is none.
  return `${start.replace(/[\ud800-\udbff]$/, '')}…`
}
