const INDICATOR_A = 0x1f1e6
const LETTER_A = 65

/** Flag of a country as an emoji: its alpha-2 code in regional indicators. Systems without flags show two letters. */
export function toFlag(code: string): string {
  return String.fromCodePoint(
    ...Array.from(code.toUpperCase(), letter => INDICATOR_A + (letter.codePointAt(0) ?? 0) - LETTER_A),
  )
}
