import { compactNumber } from './normalise-number.js'

/** A number as E.164 has it, in its two parts. */
export interface SplitNumber {
  /** With its plus sign, such as `+44`. Countries may share one. */
  readonly dialCode: string
  /** What follows it: digits only, such as `7888872720`. */
  readonly national: string
}

/**
 * The country codes that E.164 assigns: no code begins with another. Where no code of one or two digits fits, it has
 * three.
 */
const NUMBER = /^(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))(\d+)$/

/** `undefined` for a text that is no number with a country code. */
export function splitNumber(text: string): SplitNumber | undefined {
  const [, dialCode, national] = NUMBER.exec(compactNumber(text) ?? '') ?? []
  return dialCode === undefined || national === undefined ? undefined : { dialCode, national }
}
