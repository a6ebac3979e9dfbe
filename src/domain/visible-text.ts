/** Longest text that is taken for an identifier, however it is written. */
export const MAX_TEXT_LENGTH = 320

/**
 * Invisible characters make what is shown differ from what is sent. Between letters of the scripts from Arabic to
 * Sinhala, a joiner changes the letters and is part of the word.
 */
const INVISIBLE =
  /(?!(?<=[\u0600-\u0dff])[\u200c\u200d][\u0600-\u0dff])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** A text without invisible characters, trimmed. */
export function toVisibleText(text: string): string {
  // The first screen begins with an empty field, and such a pattern takes long to compile.
  return text && text.replace(INVISIBLE, '').trim()
}
