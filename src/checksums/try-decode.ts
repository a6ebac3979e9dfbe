/** The bytes that a decoder finds, or `undefined` if it throws. */
export function tryDecode(decode: () => Uint8Array): Uint8Array | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
