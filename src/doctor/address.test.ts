import { expect, test } from 'vitest'
import { assertOrigin, parseAddress, toUrl } from './address.js'

test.each([
  ['http://localhost:4010/api/trader4', true],
  ['http://127.0.0.1:4010', true],
  ['http://[::1]:4010', true],
  ['https://localhost', true],
  ['https://id.example.com', false],
  ['https://localhost.example.com', false],
  ['https://127.0.0.1.example.com', false],
])('[DOC-02] %s is on this machine: %s', (text, isThisMachine) => {
  expect(parseAddress(text).isThisMachine).toBe(isThisMachine)
})

test.each(['id.example.com', 'http://id.example.com', 'ftp://localhost', 'https://me:secret@id.example.com'])(
  '%s is refused, with an example of what to pass',
  text => {
    expect(() => parseAddress(text)).toThrow('such as https://id.example.com.')
  },
)

test.each([
  ['https://id.example.com/v1/', '/qr', false, 'https://id.example.com/v1/qr'],
  ['https://id.example.com/v1', '/v1/oauth/qr', true, 'https://id.example.com/v1/oauth/qr'],
  ['https://id.example.com/v1?api-key=k', '/qr', false, 'https://id.example.com/v1/qr?api-key=k'],
  ['https://id.example.com/v1?api-key=k', '/qr?id=1', false, 'https://id.example.com/v1/qr?api-key=k&id=1'],
])('the address %s with the path %s', (address, path, isFromOrigin, url) => {
  expect(toUrl(parseAddress(address), path, isFromOrigin)).toBe(url)
})

test.each(['app.example.com', 'https://app.example.com/', 'https://app.example.com/login'])(
  '%s is no origin, and is refused with an example of one',
  text => {
    expect(() => assertOrigin(text)).toThrow('such as https://app.example.com.')
    expect(() => assertOrigin('https://app.example.com')).not.toThrow()
  },
)
