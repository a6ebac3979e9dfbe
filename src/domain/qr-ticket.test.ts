import { expect, test } from 'vitest'
import { drawable, type QrTicket } from './qr-ticket.js'

const ticketThatSays = (payload: string): QrTicket => ({ ref: {}, payload, expiresAt: 0 })

test.each([
  ['one character', 'x'],
  ['300 characters', 'x'.repeat(300)],
  ['150 characters of two bytes', 'é'.repeat(150)],
])('[QR-19] a QR code may say %s', (_length, payload) => {
  const ticket = ticketThatSays(payload)
  expect(drawable(ticket)).toBe(ticket)
})

test.each([
  ['301 characters', 'x'.repeat(301)],
  ['151 characters of two bytes', 'é'.repeat(151)],
])('[QR-19] a QR code never says %s', (_length, payload) => {
  expect(() => drawable(ticketThatSays(payload))).toThrow(
    expect.objectContaining({ code: 'bad-response', cause: 'a QR payload of more than 300 bytes' }),
  )
})
