import { expect, test } from 'vitest'
import { assertDrawable, type QrTicket } from './qr-ticket.js'

const ticketWith = (payload: string): QrTicket => ({ ref: {}, payload, expiresAt: 0 })

test.each([
  ['one character', 'x'],
  ['300 characters', 'x'.repeat(300)],
  ['150 characters of two bytes', 'é'.repeat(150)],
])('[QR-19] a QR payload may have %s', (_length, payload) => {
  expect(() => assertDrawable(ticketWith(payload))).not.toThrow()
})

test.each([
  ['301 characters', 'x'.repeat(301)],
  ['151 characters of two bytes', 'é'.repeat(151)],
])('[QR-19] a QR payload never has %s', (_length, payload) => {
  expect(() => assertDrawable(ticketWith(payload))).toThrow(
    expect.objectContaining({ code: 'bad-response', cause: 'a QR payload of more than 300 bytes' }),
  )
})
