/**
 * Prefixes of mobile numbers by country code. Source: the national numbering plans that the ITU publishes under E.164.
 * In countries that are not listed, such as +1, no prefix tells mobile numbers from landlines.
 */
const MOBILE_PREFIXES: Readonly<Record<string, RegExp>> = {
  '20': /^1/,
  '27': /^[678]/,
  '30': /^69/,
  '31': /^6/,
  '32': /^4/,
  '33': /^[67]/,
  '34': /^[67]/,
  '39': /^3/,
  '41': /^7/,
  '44': /^7/,
  '46': /^7/,
  '49': /^1[567]/,
  '61': /^4/,
  '62': /^8/,
  '66': /^[689]/,
  '7': /^(?:9|70|747|77)/,
  '81': /^[789]0/,
  '82': /^10/,
  '86': /^1[3-9]/,
  '90': /^5/,
  '91': /^[6-9]/,
  '92': /^3/,
  '98': /^9/,
  '966': /^5/,
  '971': /^5/,
  '972': /^5/,
}

/** True for an E.164 number (`+447888872720`) with a mobile prefix, and for all in countries without such prefixes. */
export function isMobileNumber(number: string): boolean {
  for (const length of [1, 2, 3]) {
    const prefix = MOBILE_PREFIXES[number.slice(1, 1 + length)]
    if (prefix !== undefined) return prefix.test(number.slice(1 + length))
  }
  return true
}
