import { expect, test } from 'vitest'
import { toLoginId, toStorageName } from './login-id.js'

test.each<[string, Parameters<typeof toLoginId>[0], string]>([
  ['its name', { name: 'acme' }, '["acme",""]'],
  ['its name and address', { name: 'acme', address: 'https://id.example' }, '["acme","https://id.example"]'],
  ['nothing, if there is none', undefined, '["undefined",""]'],
  ['nothing, if it is null', null, '["undefined",""]'],
])('[IDENT-01] a login is known by its backend: %s', (_what, backend, id) => {
  expect(toLoginId(backend)).toBe(id)
})

test.each([
  [0, 'id'],
  [1, 'id 2'],
  [2, 'id 3'],
])('[IDENT-01] the login at place %d of a page is stored as "%s"', (place, name) => {
  expect(toStorageName('id', place)).toBe(name)
})
