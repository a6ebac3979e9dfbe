import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toReturnAddress } from './return-address.js'

const page = 'https://app.example.com:8443/sign-in?plan=pro#top'
const here = 'https://app.example.com:8443/sign-in'
const own = 'https://app.example.com:8443'

test.each([
  [undefined, here],
  ['/back', `${own}/back`],
  ['/back?plan=pro&to=//elsewhere.example', `${own}/back?plan=pro&to=//elsewhere.example`],
  ['/back#top', `${own}/back`],
  ['back', `${own}/back`],
  ['?plan=free', `${here}?plan=free`],
  [`${own}/back`, `${own}/back`],
  ['/%D8%B3%D9%84%D8%A7%D9%85', `${own}/%D8%B3%D9%84%D8%A7%D9%85`],
])('[SSO-02] an address of the same origin is kept: %s', (wanted, address) => {
  expect(toReturnAddress(wanted, page)).toBe(address)
})

test.each([
  'https://evil.example/',
  'https://app.example.com/',
  'http://app.example.com:8443/',
  'https://app.example.com:8443.evil.example/',
  'https://app.example.com:8443@evil.example/',
  'https://evil.example@app.example.com:8443/',
  '//evil.example',
  '//app.example.com:8443/back',
  ' //evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/back\r\nLocation: https://evil.example',
  '/back\0',
  '/.//evil.example',
  '/..//evil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%5c%5cevil.example',
  '/%0d%0aLocation:',
  '/%',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://app.example.com:8443/00000000-0000-0000-0000-000000000000',
  'file:///etc/passwd',
  'about:blank',
  'https://',
])('[SSO-02] any other address is replaced by the current page: %j', wanted => {
  expect(toReturnAddress(wanted, page)).toBe(here)
})

const piece = fc.constantFrom(
  '/',
  '//',
  '\\',
  '/\\',
  '\\\\',
  '.',
  '..',
  '@',
  ':',
  '#',
  '?',
  '%2f',
  '%5C',
  '%00',
  '%25',
  '%',
  '%09',

  'https:',
  'http:',
  'javascript:',
  'data:',
  'blob:',
  'HTTPS://',
  'https:/',
  'ftp://',
  own,
  'app.example.com',

  'evil.example',
  'evil.example:8443',
  'user:pass@',
  '[::1]',
  '0x7f.1',
  '\u3002',
  '\uff0f',
  '\u2044',
  'ｅvil',

  '\t',
  '\n',
  '\r',
  '\0',
  ' ',
  '\u200b',
  '\u202e',
  '\u0085',
  '\ud800',
  'a',
  'path',
  '=',
  '&',
  ';',
  '<',
  '"',
)
const hostile = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join('')) },
  { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

test('[SSO-02] none of 100 000 hostile addresses leads to another origin, even if it is parsed again', () => {
  let kept = 0
  fc.assert(
    fc.property(hostile, wanted => {
      const address = toReturnAddress(wanted, page)
      if (address !== here) kept += 1
      for (const read of [address, new URL(address).href, new URL(address, own).href]) {
        const { origin, protocol, username, password, hash, pathname } = new URL(read, own)
        if (origin !== own || protocol !== 'https:' || username + password + hash !== '')
          throw new Error(read)
        // Nor does its path alone, or decoded once too often.
        for (const path of [pathname, decodeURIComponent(pathname)]) {
          if (new URL(path, own).origin !== own) throw new Error(path)
        }
      }
      if (toReturnAddress(address, page) !== address) throw new Error('parsed twice, it is another')
    }),
    { numRuns: 100_000 },
  )
  // Without valid addresses nothing was tested.
  expect(kept).toBeGreaterThan(1000)
})
