import { normaliseNumber, withPlusSign } from './normalise-number.js'

/** The two parts of an E.164 number. */
export interface SplitNumber {
  /** With its plus sign, such as `+44`. Countries may share one. */
  readonly dialCode: string
  /** National number: digits only, such as `7888872720`. */
  readonly national: string
}

/** Country codes by their first digit. None begins with another. Source: the list that the ITU publishes under E.164. */
const COUNTRY_CODES = [
  '1',
  '2(?:[07]|[2346]\\d|1[12368]|5[0-8]|9[01789])',
  '3(?:[0-469]|5\\d|7[0-8]|8[0-35-79])',
  '4(?:[013-9]|2[013])',
  '5(?:[1-8]|[09]\\d)',
  '6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])',
  '7',
  '8(?:[1246]|0[08]|5[02356]|7[08]|8[012368])',
  '9(?:[0-58]|6[0-8]|7[0-79]|9[2-68])',
]
const NUMBER = new RegExp(`^(\\+(?:${COUNTRY_CODES.join('|')}))\\d+$`)

/** @returns `undefined` for a text that is not a number with a country code, or whose country code is not assigned */
export function splitNumber(text: string): SplitNumber | undefined {
  const number = withPlusSign(normaliseNumber(text) ?? '')
  const dialCode = NUMBER.exec(number)?.[1]
  return dialCode === undefined ? undefined : { dialCode, national: number.slice(dialCode.length) }
}
