import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import { loadMessages, LOCALES } from '../i18n/load-messages.js'
import { click, settle } from '../testing/rendered.js'
import type { ScriptedServer } from '../testing/scripted-server.js'
import { answerCheck, issueTicket, TICKET_LIFE_MS, openTicket, qrCode } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

const HOUR = 60 * 60_000

const panel = () => screen.getByRole('tabpanel', { name: 'QR code' })
const { host } = window.location

test('[QR-14] the panel names the site, and warns before scanning', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  expect(panel().textContent).toContain(
    `Only scan this code with the Werify app, and only if you opened ${host} yourself. We never send QR codes in messages.`,
  )
  const named = within(panel()).getByText(host)
  expect([named.tagName, named.dir]).toEqual(['BDI', 'ltr'])
})

test.each(LOCALES)('[QR-14] the caution in %s names the app, and marks the site', async locale => {
  const { qr } = await loadMessages(locale)
  const caution = qr.caution('shop.example')
  expect(caution).toContain('Werify')
  expect(caution.split('*')[1]).toBe('shop.example')
})

test('[WCAG-1.1.1 S3] [WCAG-1.3.2 S3] the steps are a list before the code, whose name holds no secret', async () => {
  const { server } = renderWidget()
  await openTicket(server, { payload: 'canary-payload' })
  const steps = within(panel()).getByRole('list')
  expect(within(steps).getAllByRole('listitem')).toHaveLength(2)
  const code = within(panel()).getByRole('img')
  expect(code.getAttribute('aria-label')).toBe(`QR code to sign in to ${host}`)
  expect(steps.compareDocumentPosition(code)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(panel().outerHTML).not.toContain('canary')
})

test.each([
  ['en', '12'],
  ['fa', '۱۲'],
  ['ar-SA', '١٢'],
  ['ur-IN', '۱۲'],
])('the steps in %s are numbered in its digits, as its times are', async (locale, digits) => {
  const { server } = renderWidget({ locale })
  await settle()
  await click('tab', (await loadMessages(locale)).signIn.qr)
  await issueTicket(server)
  const steps = screen.getAllByRole('listitem')
  expect(steps.map(step => step.dataset['number']).join('')).toBe(digits)
})

const endings: readonly [string, string, (server: ScriptedServer) => Promise<void>][] = [
  [
    '[QR-11] [F-32] a ticket that ends for the fourth time',
    'This code has expired',
    async server => {
      for (let renewals = 0; renewals < 3; renewals += 1) {
        await settle(TICKET_LIFE_MS)
        await issueTicket(server)
      }
      await answerCheck(server, { status: 'expired' })
    },
  ],
  [
    '[QR-12] [F-30] [F-31] [F-103] a ticket that somebody else used',
    'This code was used on another device. If that wasn’t you, open the app and sign out your devices.',
    server => answerCheck(server, { status: 'used' }),
  ],
  [
    '[QR-13] [F-107] a ticket that is declined',
    'The sign-in was declined on your phone',
    server => answerCheck(server, { status: 'denied' }),
  ],
]

test.each(endings)(
  '%s is removed with a reason, and a click, which keeps the focus, requests the next one',
  async (_what, sentence, end) => {
    const { server, onSuccess } = renderWidget()
    await openTicket(server)
    expect(qrCode()).not.toBeNull()
    await end(server)
    const tickets = server.calls('create').length

    expect(qrCode()).toBeNull()
    expect(document.querySelector('.werify-qr-modules')).toBeNull()
    expect(within(panel()).getByText(sentence)).toBeDefined()
    await settle(HOUR)
    expect(server.calls('create')).toHaveLength(tickets)
    expect(onSuccess).not.toHaveBeenCalled()

    screen.getByRole('button', { name: 'Show a new code' }).focus()
    await click('button', 'Show a new code')
    expect(document.activeElement).toBe(panel())
    await issueTicket(server)
    expect(qrCode()).not.toBeNull()
    expect(document.activeElement).toBe(panel())
  },
)

test.each(['rate-limited', 'server-error'] as const)(
  '[F-18] after the wait for another code (%s), no text asks to wait any more',
  async code => {
    const { server } = renderWidget()
    await openTicket(server)
    await answerCheck(server, new LoginError(code, { retryAfterMs: TICKET_LIFE_MS }))
    expect(screen.getByRole('tabpanel').textContent).toContain('Try again in 3 minutes')
    await settle(TICKET_LIFE_MS)
    expect(screen.getByRole('button', { name: 'Show a new code' })).toBeDefined()
    expect(screen.getByRole('tabpanel').textContent).not.toContain('Try again in')
  },
)

test('[WCAG-2.2.1 S3] a person can request new codes without a limit', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  for (let asked = 0; asked < 10; asked += 1) {
    await answerCheck(server, { status: 'denied' })
    await click('button', 'Show a new code')
    await issueTicket(server)
  }
  expect(server.calls('create')).toHaveLength(11)
  expect(qrCode()).not.toBeNull()
})

test.each([
  ['42', '42'],
  ['WDJB', 'WDJB'],
])('[QR-15] the code to match is shown until the ticket is gone: %s', async (matchCode, shown) => {
  const { server } = renderWidget()
  await openTicket(server, { matchCode })
  await answerCheck(server, { status: 'scanned' })
  const code = within(panel()).getByText(shown)
  expect(code.tagName).toBe('STRONG')
  expect(code.parentElement?.textContent).toBe(`Check that your phone shows ${shown}`)

  await answerCheck(server, { status: 'denied' })
  expect(within(panel()).queryByText(shown)).toBeNull()
})

test.each([{}, { matchCode: null }])(
  '[QR-15] a ticket without a code to match has no text about one: %o',
  async more => {
    const { server } = renderWidget()
    await openTicket(server, Object.assign<Partial<QrTicket>, object>({}, more))
    expect(panel().textContent).not.toContain('Check that your phone')
  },
)
