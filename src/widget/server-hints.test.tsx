import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { NumberChannel } from '../domain/channel.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { answerCheck, openTicket, qrCode } from '../testing/phone-widget.js'
import { click, settle, type } from '../testing/rendered.js'
import { ada, challengeFor, bob } from '../testing/samples.js'
import { askForCode, prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

// Hints of a server beside the answer itself.

// jsdom draws nothing on a canvas.
vi.mock('qrcode.react', () => ({
  QRCodeCanvas: ({ value, ...props }: { readonly value: string; readonly 'aria-label': string }) => (
    <canvas role="img" aria-label={props['aria-label']} data-drawn={value} />
  ),
}))

const drawn = () => qrCode()?.dataset['drawn'] ?? expect.unreachable('no QR code')

test('[PORT-01] a payload that comes with a pending answer is drawn in place of the old one', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  await answerCheck(server, { status: 'pending', payload: 'second' })
  expect(drawn()).toBe('second')
  await answerCheck(server, { status: 'held' })
  expect(drawn()).toBe('second')
  await answerCheck(server, { status: 'slow-down', payload: 'third' })
  expect(drawn()).toBe('third')
  expect(server.log).toEqual(['create', 'check 1', 'check 1', 'check 1'])
})

test('[PORT-01] a payload that cannot be drawn counts as no answer, and the code on screen stays', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  const first = drawn()
  for (const payload of ['x'.repeat(301), '\ud800', 7]) {
    // @ts-expect-error as a backend without types may answer
    await answerCheck(server, { status: 'pending', payload })
    expect(drawn()).toBe(first)
  }
})

test.each([
  [
    'with the name of the phone, where the server says it',
    'Sara’s phone',
    'Scanned with ⁨Sara’s phone⁩. Approve the sign-in there.',
  ],
  ['without one, where it is blank', ' ', 'Scanned. Approve the sign-in on your phone.'],
  ['without one, where there is none', undefined, 'Scanned. Approve the sign-in on your phone.'],
  [
    'with a long name, cut',
    'W'.repeat(1000),
    `Scanned with ⁨${'W'.repeat(59)}…⁩. Approve the sign-in there.`,
  ],
])('[PORT-02] a scan is seen and said %s', async (_how, device, text) => {
  const { server } = renderWidget()
  await openTicket(server)
  await answerCheck(server, { status: 'scanned', device })
  expect(screen.getAllByText(text)).toHaveLength(2)
  expect(screen.getByRole('status').textContent).toBe(text)

  await answerCheck(server, { status: 'pending' })
  expect(screen.getByRole('status').textContent).toBe(text)
})

const channels: readonly [NumberChannel | undefined, string, string][] = [
  [undefined, 'Sent to your phone number ending in 2720.', 'Check your messages'],
  ['sms', 'Sent to your phone number ending in 2720.', 'Check your messages'],
  ['whatsapp', 'Sent on WhatsApp to your phone number ending in 2720.', 'Check WhatsApp'],
  ['call', 'By phone call to your phone number ending in 2720.', 'No call'],
  ['email', 'Sent to your email address', 'Check your spam folder'],
]

test.each(channels)('[PORT-03] a code that goes to a number by %s says so', async (channel, said, hint) => {
  const { server } = renderWidget()
  await type('Email or phone', bob.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed({ ...challengeFor(bob), ...(channel && { channel }) })
  await settle()
  expect(screen.getByText(said)).toBeDefined()
  expect(screen.getByText(new RegExp(hint))).toBeDefined()
})

test('[PORT-03] a channel does not change where an email went', async () => {
  const { server } = renderWidget()
  await askForCode(server, { ...challengeFor(ada), channel: 'call' })
  expect(screen.getByText('Sent to your email address at example.com.')).toBeDefined()
})

test('[PORT-03] a channel that nobody knows is an answer that breaks the contract', async () => {
  const { server, onError } = renderWidget()
  // @ts-expect-error as a backend without types may answer
  await askForCode(server, { ...challengeFor(ada), channel: 'pigeon' })
  expect(onError.mock.calls).toEqual([[{ code: 'bad-response' satisfies LoginErrorCode }]])
})
