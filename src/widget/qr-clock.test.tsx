// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { MINUTE } from '../testing/samples.js'
import { connection, showPage } from '../testing/login.js'
import { click, settle } from '../testing/rendered.js'
import { answerCheck, issueTicket, LIFE, openTicket, qrCode } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

// What a person who waits for their phone sees of time, whatever the page and the clock go through.

prepareWidgetTests()

const countdown = () => document.querySelector('.werify-ticket-text')?.textContent
const spoken = () => screen.getByRole('status').textContent

test('[F-5] who is offline for 40 s keeps the QR code, is told so while it lasts, and is back with one check', async () => {
  const { server, onError } = renderWidget()
  await openTicket(server)
  await answerCheck(server, { status: 'pending' })
  const code = qrCode()
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => connection('offline'))
  await settle(40_000)
  expect([countdown(), spoken()]).toEqual(['You are offline', 'You are offline'])
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

test('[F-71] after ten hidden minutes the old code is gone at once, and the new one that is asked for has all its time', async () => {
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

test('[F-76] a clock that is set back gives a ticket no more time, to the eye and to the ear', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  await settle(LIFE - 15_000)
  const before = [countdown(), spoken()]
  expect(before).toEqual(['New code in 20 seconds', 'New code in 20 seconds'])
  vi.setSystemTime(Date.now() - 60 * MINUTE)
  await settle(10_000)
  expect([countdown(), spoken()]).toEqual(before)

  await settle(5000)
  await issueTicket(server)
  expect([countdown(), spoken()]).toEqual(['New code in 3 minutes', 'Waiting for your phone.'])
})
