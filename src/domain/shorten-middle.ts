/** Longest text that fits on a line of a narrow widget. */
const MOST_CHARACTERS = 26

/** Shortens a long text in its middle: the ends of an address tell most. */
export function shortenMiddle(text: string): string {
  const characters = text.match(/./gsu) ?? []
  if (characters.length <= MOST_CHARACTERS) return text
  const kept = (MOST_CHARACTERS - 1) / 2
  return `${characters.slice(0, Math.floor(kept)).join('')}…${characters.slice(-Math.ceil(kept)).join('')}`
}
