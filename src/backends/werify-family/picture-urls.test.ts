import { expect, test } from 'vitest'
import { pictureUrls } from './picture-urls.js'

const picture = 'https://api.trader4.net/v1/oauth/qr/tr446706.png'

test('a picture has an address, and another to save it where the server says how', () => {
  expect(pictureUrls(picture)).toEqual({ imageUrl: picture })
  expect(pictureUrls(picture, 'dl')).toEqual({ imageUrl: picture, downloadUrl: `${picture}?dl` })
})

test('what an address asks for already is asked for as well', () => {
  expect(pictureUrls(`${picture}?api-key=k`, 'dl').downloadUrl).toBe(`${picture}?api-key=k&dl`)
})

test('a server on this machine may do without `https:`', () => {
  expect(pictureUrls('http://localhost:4010/qr/1.svg').imageUrl).toBe('http://localhost:4010/qr/1.svg')
})

test.each([
  undefined,
  '',
  '/v1/oauth/qr/tr446706.png',
  '//api.trader4.net/qr.png',
  'http://api.trader4.net/qr.png',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'blob:https://api.trader4.net/1',
])('[NET-09] a picture at %s counts as absent', address => {
  expect(pictureUrls(address, 'dl')).toEqual({})
})
