const INDICATOR_A = 0x1f1e6
const LETTER_A = 65

/** Flag of a country as an emoji: its alpha-2 code in regional indicators. Systems without flags show two letters. */
export function toFlag(code: string): string {
  return code
    .toUpperCase()
    .replace(/./g, letter => String.fromCodePoint(INDICATOR_A + letter.charCodeAt(0) - LETTER_A))
}
