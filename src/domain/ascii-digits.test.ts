import { expect, test } from 'vitest'
import { toAsciiDigits } from './ascii-digits.js'

/** The ten digits of every script that ICU can count in; Chinese numerals and the like are no decimal digits. */
const scripts = Intl.supportedValuesOf('numberingSystem')
  .map(name => {
    const format = new Intl.NumberFormat(`en-u-nu-${name}`, { useGrouping: false })
    return { name, digits: Array.from('0123456789', digit => format.format(Number(digit))).join('') }
  })
  .filter(({ digits }) => /^\p{Nd}{10}$/u.test(digits))

test('ICU has more than fifty scripts with digits, so the next test covers them', () => {
  expect(scripts.length).toBeGreaterThan(50)
})

test.each(scripts)('[ID-04] the digits of $name ($digits) become 0–9', ({ digits }) => {
  expect(toAsciiDigits(digits)).toBe('0123456789')
})

test.each(['', 'hi@trader4.net', 'Ⅷ', '½', '十', '😀', '\ud800', 'é', '²'])(
  '%o has no decimal digit, and stays as it is',
  text => {
    expect(toAsciiDigits(text)).toBe(text)
  },
)

test('text around digits stays as it is', () => {
  expect(toAsciiDigits('کد: ۱۲۳-۴۵۶ (٧٨٩)')).toBe('کد: 123-456 (789)')
})
