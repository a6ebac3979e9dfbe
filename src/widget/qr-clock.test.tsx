import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { MINUTE } from '../testing/samples.js'
import { connection, showPage } from '../testing/login.js'
import { click, settle } from '../testing/rendered.js'
import { answerCheck, issueTicket, TICKET_LIFE_MS, openTicket, qrCode } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

// The time left of a QR code, while the page is hidden or offline, or its clock is changed.

prepareWidgetTests()

const countdown = () => document.querySelector('.werify-ticket-text')?.textContent
/** Share of the frame that is drawn around the QR code, in percent. */
const frameLeft = () =>
  Number(document.querySelector('.werify-clock-frame-left')?.getAttribute('stroke-dasharray')?.split(' ')[0])
const spoken = () => screen.getByRole('status').textContent

test('[F-5] 40 s offline: the QR code stays, the text says offline, and one check follows when it is over', async () => {
  const { server, onError } = renderWidget()
  await openTicket(server)
  await answerCheck(server, { status: 'pending' })
  const code = qrCode()
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => connection('offline'))
  await settle(40_000)
  expect([countdown(), spoken()]).toEqual(['You’re offline', 'You’re offline'])
  expect(server.calls('check')).toHaveLength(1)

  online.mockReturnValue(true)
  act(() => connection('online'))
  await settle()
  expect(server.calls('check')).toHaveLength(2)
  await answerCheck(server, { status: 'pending' })
  expect(qrCode()).toBe(code)
  expect(countdown()).toBe('New code in 3 minutes')
  expect(onError).not.toHaveBeenCalled()
})

test('[F-71] after ten hidden minutes the old code is gone at once, and the next one starts with its whole time', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  await settle(MINUTE)
  expect(countdown()).toBe('New code in 2 minutes')
  act(() => showPage('hidden'))
  await settle(10 * MINUTE)

  act(() => showPage('visible'))
  expect(qrCode()).toBeNull()
  expect(spoken()).toBe('This code has expired')
  await click('button', 'Show a new code')
  await issueTicket(server)
  expect(countdown()).toBe('New code in 3 minutes')
  expect(server.calls('create')).toHaveLength(2)
})

test('[F-76] a clock that is set back adds no time to a ticket, in the text and in the announcements', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  await settle(TICKET_LIFE_MS - 15_000)
  const before = [countdown(), spoken()]
  expect(before).toEqual(['New code in 20 seconds', 'New code in 20 seconds'])
  vi.setSystemTime(Date.now() - 60 * MINUTE)
  await settle(10_000)
  expect([countdown(), spoken()]).toEqual(before)

  await settle(5000)
  await issueTicket(server)
  expect([countdown(), spoken()]).toEqual(['New code in 3 minutes', 'Waiting for your phone.'])
})

test('the frame around a QR code shrinks with the time left, and never shows more than there is', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  const shares = []
  for (let passed = 9000; passed < TICKET_LIFE_MS; passed += 10_000) {
    await settle(passed === 9000 ? 9000 : 10_000)
    shares.push(frameLeft())
    expect(frameLeft()).toBeLessThanOrEqual(100 * (1 - passed / TICKET_LIFE_MS))
  }
  expect(shares[0]).toBeGreaterThan(90)
  expect(shares.at(-1)).toBeLessThan(10)
  expect(shares).toEqual(shares.toSorted((one, other) => other - one))
})
