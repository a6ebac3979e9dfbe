/** A text of Latin-1 characters, each a byte, in base64url without padding (RFC 4648, 5). */
export function base64url(bytes: string): string {
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
