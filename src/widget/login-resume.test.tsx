import { cleanup, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { askForCode, prepareWidgetTests, renderWidget, type WidgetOptions } from '../testing/widget.js'

prepareWidgetTests()

const CODE = '918273'
const TOKEN = 'canary-token'

/** Loads a page with a login. A reload leaves only the storage of the tab. */
async function loadPage(server: ScriptedServer, props: WidgetOptions = {}) {
  cleanup()
  const { onSuccess } = renderWidget({ server, ...props })
  await settle()
  return onSuccess
}

async function signIn(server: ScriptedServer) {
  await type('6-digit code', CODE)
  server.newest('verifyOtp').succeed(sessionOf('Ada', TOKEN))
  await settle()
}

const codeField = () => screen.queryByRole<HTMLInputElement>('textbox', { name: '6-digit code' })
const identifierField = () => screen.queryByRole<HTMLInputElement>('textbox', { name: 'Email or phone' })

test('[OTP-05] a reload shows the code step with the same deadlines, and sends nothing again', async () => {
  const server = scriptedServer()
  await loadPage(server)
  await askForCode(server)
  await type('6-digit code', '9182')
  await settle(10_000)

  const onSuccess = await loadPage(server)
  expect(codeField()?.value).toBe('')
  expect(screen.getByText('a•••@example.com')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Resend code in 20 seconds' })).toBeDefined()
  await settle(3 * MINUTE)
  expect(screen.getByText('Expires in 2 minutes')).toBeDefined()
  expect(server.log).toEqual(['requestOtp ada@example.com'])

  await signIn(server)
  expect(server.log).toEqual(['requestOtp ada@example.com', `verifyOtp ${CODE}`])
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[OTP-05] the ref of the challenge is sent back unchanged after a reload', async () => {
  const server = scriptedServer()
  const verified = vi.fn<(challenge: OtpChallenge) => void>()
  const backend: WidgetOptions['backend'] = {
    ...server.backend,
    verifyOtp(challenge, code, signal) {
      verified(challenge)
      return server.backend.verifyOtp(challenge, code, signal)
    },
  }
  const ref = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: ' "ß\u202e😀', '': '', otp_id: '0' }
  await loadPage(server, { backend })
  await askForCode(server, challengeFor(ada, { ref }))

  await loadPage(server, { backend })
  await signIn(server)
  expect(verified.mock.calls[0]?.[0]).toMatchObject({ identifier: ada, ref })
})

test('[OTP-05] a reload while another code is sent or verified comes back to the newest one', async () => {
  const server = scriptedServer()
  await loadPage(server)
  await askForCode(server)
  await settle(MINUTE)
  await click('button', 'Resend code')
  await loadPage(server)
  expect(codeField()).not.toBeNull()

  await click('button', 'Resend code')
  server.newest('resendOtp').succeed(challengeFor(ada, { ref: { id: '2' }, expiresAt: START + 9 * MINUTE }))
  await settle()
  await type('6-digit code', CODE)
  await loadPage(server)
  expect(codeField()?.value).toBe('')
  expect(screen.getByRole('button', { name: 'Resend code in 1 minute' })).toBeDefined()
  expect(screen.getByText('Expires in 8 minutes')).toBeDefined()
  expect(server.log).toEqual([
    'requestOtp ada@example.com',
    'resendOtp 1',
    'resendOtp 1',
    `verifyOtp ${CODE}`,
  ])
})

test('[OTP-05] a backend does not ask for a code that another one sent', async () => {
  const [first, second] = [scriptedServer({ name: 'first' }), scriptedServer({ name: 'second' })]
  await loadPage(first)
  await askForCode(first)
  await loadPage(second)
  expect(identifierField()).not.toBeNull()
  await loadPage(first)
  expect(codeField()).not.toBeNull()
})

const ends: readonly [string, (server: ScriptedServer) => Promise<void>][] = [
  ['it has signed somebody in', signIn],
  ['the person goes back to change who they are', () => click('button', 'Change')],
  ['it has expired', () => settle(5 * MINUTE)],
]

test.each(ends)('[OTP-05] [TOK-01] a challenge is dropped once %s', async (_when, end) => {
  const server = scriptedServer()
  await loadPage(server)
  await askForCode(server)
  expect(window.sessionStorage).toHaveLength(1)

  await end(server)
  expect(window.sessionStorage).toHaveLength(0)
  await loadPage(server)
  expect(codeField()).toBeNull()
})

test('[OTP-05] a challenge that expired before the reload is removed, and not asked for', async () => {
  const server = scriptedServer()
  await loadPage(server)
  await askForCode(server)
  cleanup()
  await settle(5 * MINUTE)
  expect(window.sessionStorage).toHaveLength(1)

  await loadPage(server)
  expect(identifierField()).not.toBeNull()
  expect(window.sessionStorage).toHaveLength(0)
})

test('[OTP-05] with resume={false} nothing is stored, and nothing stored is read', async () => {
  const server = scriptedServer()
  await loadPage(server, { resume: false })
  await askForCode(server)
  expect(window.sessionStorage).toHaveLength(0)

  await loadPage(server)
  await askForCode(server)
  await loadPage(server, { resume: false })
  expect(identifierField()).not.toBeNull()
})

test('[OTP-05] [TOK-01] neither a code nor a token is ever stored', async () => {
  const written = vi.spyOn(Storage.prototype, 'setItem')
  const server = scriptedServer()
  await loadPage(server)
  await askForCode(server)
  await signIn(server)
  const text = written.mock.calls.flat().join('\n')
  expect(text).toContain(ada.value)
  for (const secret of [CODE, TOKEN]) expect(text).not.toContain(secret)
})

const refusals: readonly [string, () => void][] = [
  ['throws at every touch', () => vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(forbidden)],
  ['is not there', () => vi.stubGlobal('sessionStorage', undefined)],
  ['is full', () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden)],
  [
    'can only be written',
    () => {
      vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden)
      vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(forbidden)
    },
  ],
]

function forbidden(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test.each(refusals)('[TOK-01] where storage %s, signing in is as ever', async (_how, refuse) => {
  refuse()
  const server = scriptedServer()
  const onSuccess = await loadPage(server)
  await askForCode(server)
  await signIn(server)
  expect(onSuccess).toHaveBeenCalledOnce()
})

test.each(['', 'null', '{', '[]', '{"challenge":{}}', '\0'])(
  '[OTP-05] with %o in the storage, a login starts from the beginning',
  async text => {
    window.sessionStorage.setItem('werify-login:["scripted",""]', text)
    const server = scriptedServer()
    await loadPage(server)
    expect(identifierField()).not.toBeNull()
    await askForCode(server)
    await signIn(server)
    expect(screen.getByRole('heading', { name: 'Welcome back, Ada' })).toBeDefined()
  },
)
