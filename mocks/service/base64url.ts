/** Encodes Latin-1 text, one byte per character, as base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: string): string {
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
