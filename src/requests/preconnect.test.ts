import { afterEach, expect, test } from 'vitest'
import { preconnect } from './preconnect.js'

afterEach(() => document.head.replaceChildren())

const links = () => [...document.head.children].map(link => link.outerHTML)

const LINK = '<link rel="preconnect" href="https://id.example" crossorigin="">'

test('another origin is connected to once, without credentials', () => {
  preconnect('https://id.example/v1')
  preconnect('https://id.example/v2')
  expect(links()).toEqual([LINK])
})

test('each address of a backend with two is connected to', () => {
  preconnect('https://id.example https://oauth.example')
  expect(links()).toEqual([LINK, LINK.replace('id', 'oauth')])
})

test('another origin on this machine is connected to without encryption', () => {
  preconnect('http://localhost:8080/v1')
  expect(links()).toEqual([LINK.replace('https://id.example', 'http://localhost:8080')])
})

test('a link of the host is enough', () => {
  document.head.innerHTML = '<link rel="preconnect" href="https://id.example">'
  preconnect('https://id.example/v1')
  expect(links()).toHaveLength(1)
})

test.each([
  ['no address', undefined],
  ['a path of the page', '/login'],
  ['the origin of the page', `${location.origin}/login`],
  ['an address of another scheme', 'ftp://id.example'],
  ['a name', 'my server'],
])('%s is not connected to', (_name, address) => {
  preconnect(address)
  expect(links()).toEqual([])
})
