import { expect, test } from 'vitest'
import { findSiteName } from './site-name.js'

test.each([
  ['shop.example:8443', 'shop.example:8443'],
  ['', 'Acme Shop'],
])('[QR-14] a page of the title "Acme Shop" at the host "%s" is named %s', (host, name) => {
  expect(findSiteName({ location: { host }, title: 'Acme Shop' })).toBe(name)
})
