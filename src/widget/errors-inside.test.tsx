import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { LOCALES, loadMessages } from '../i18n/load-messages.js'
import { collectUncaught } from '../testing/collect-uncaught.js'
import { answerCheck, openTicket } from '../testing/phone-widget.js'
import { click, loadDeferredParts, settle, silenceConsole, type } from '../testing/rendered.js'
import { ada, START } from '../testing/samples.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { askForCode } from '../testing/widget.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'

const faults = vi.hoisted(() => {
  /** Name of the part that throws. */
  let faulty = ''
  return {
    set: (name: string) => {
      faulty = name
    },
    /** Makes the functions of a module throw on demand. */
    plant: async <Module extends object>(importOriginal: () => Promise<Module>): Promise<Module> => {
      const planted = Object.entries(await importOriginal()).map(([name, part]: [string, unknown]) => {
        if (typeof part !== 'function') return [name, part]
        return [
          name,
          (...values: unknown[]): unknown => {
            if (name === faulty) throw new Error(`a bug in ${name}`)
            return Reflect.apply(part, undefined, values)
          },
        ]
      })
      return Object.fromEntries(planted)
    },
  }
})

vi.mock(import('./signing-in.js'), faults.plant)
vi.mock(import('./signing-in-header.js'), faults.plant)
vi.mock(import('./code-panel.js'), faults.plant)
vi.mock(import('./code-step.js'), faults.plant)
vi.mock(import('./sent-code.js'), faults.plant)
vi.mock(import('./login-status.js'), faults.plant)
vi.mock(import('./status-text.js'), faults.plant)
vi.mock(import('./final-step.js'), faults.plant)
vi.mock(import('../ui/tabs.js'), faults.plant)
vi.mock(import('../ui/qr-code.js'), faults.plant)
vi.mock(import('../ui/otp-field.js'), faults.plant)
vi.mock(import('../views/identifier/identifier-view.js'), faults.plant)
vi.mock(import('../views/identifier/country-chip.js'), faults.plant)
vi.mock(import('../views/identifier/country-list.js'), faults.plant)
vi.mock(import('../views/code/code-view.js'), faults.plant)
vi.mock(import('../views/google/google-link.js'), faults.plant)
vi.mock(import('../views/google/google-notice.js'), faults.plant)
vi.mock(import('../views/qr/qr-view.js'), faults.plant)
vi.mock(import('../views/qr/confirm-view.js'), faults.plant)
vi.mock(import('../views/shared/signed-in-view.js'), faults.plant)
vi.mock(import('../views/shared/header.js'), faults.plant)
vi.mock(import('../views/shared/failure-notice.js'), faults.plant)
vi.mock(import('../i18n/language.js'), faults.plant)
vi.mock(import('../use-werify-login.js'), faults.plant)
vi.mock(import('./use-remembered-identifier.js'), faults.plant)

let written: readonly unknown[][] = []

beforeAll(async () => {
  // One after the other: of modules that load together, some would come without their faults.
  await import('../ui/qr-code.js')
  await import('../views/identifier/country-list.js')
  await import('./status-text.js')
  await import('../views/identifier/number-part.js')
  await loadDeferredParts()
})
beforeEach(() => {
  vi.useFakeTimers({ now: START })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  Element.prototype.scrollIntoView = () => {}
  written = silenceConsole()
})
afterEach(() => {
  faults.set('')
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  window.sessionStorage.clear()
})

const SENTENCE = 'Something went wrong here. Start over, or reload the page.'

function renderHost(server: ScriptedServer, props: Partial<WerifyLoginProps> = {}) {
  const onError = vi.fn()
  render(
    <StrictMode>
      <h1>The page of a host</h1>
      <WerifyLogin backend={server.backend} onSuccess={() => {}} onError={onError} {...props} />
    </StrictMode>,
  )
  return onError
}

const sendTo = (text: string) => type('Email or phone', text)
const openCode = (server: ScriptedServer) => askForCode(server)

async function approve(server: ScriptedServer) {
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session: sessionOf('Ada') })
}

const none = async () => {}

/** Each part that may throw, and the way to it. */
const PARTS: readonly (readonly [part: string, go: (server: ScriptedServer) => Promise<void>])[] = [
  ['useWerifyLogin', none],
  ['useRememberedIdentifier', none],
  ['createLanguage', none],
  ['SigningIn', none],
  ['SigningInHeader', none],
  ['Header', none],
  ['Tabs', none],
  ['CodePanel', none],
  ['IdentifierView', none],
  ['GoogleLink', none],
  ['FailureNotice', none],
  ['LoginStatus', none],
  ['CountryChip', () => sendTo('788887')],
  [
    'CountryList',
    async () => {
      await sendTo('788887')
      await click('button', /^Country: /)
    },
  ],
  [
    'StatusText',
    async () => {
      await sendTo(ada.value)
      await click('button', 'Send code')
    },
  ],
  ['SentCode', openCode],
  ['CodeStep', openCode],
  ['CodeView', openCode],
  ['OtpField', openCode],
  ['QrView', () => click('tab', 'QR code')],
  ['QrCode', openTicket],
  ['FinalStep', approve],
  ['ConfirmView', approve],
  [
    'SignedInView',
    async server => {
      await openCode(server)
      await type('6-digit code', '123456')
      server.newest('verifyOtp').succeed(sessionOf('Ada'))
      await settle()
    },
  ],
]

test.each(PARTS)(
  '[HOST-07] [XSS-12] %s throws: a sentence, a way on, onError, and the page of the host stands',
  async (part, go) => {
    const server = scriptedServer({ hasGoogle: true })
    faults.set(part)
    const onError = renderHost(server, { askIdentity: true, appName: 'Acme' })
    await settle()
    await go(server)
    // A part that loads may ask for another.
    for (let parts = 0; parts < 3; parts += 1) await settle()
    expect(screen.getByRole('heading', { name: 'The page of a host' })).toBeDefined()
    expect(screen.getByRole('alert').textContent).toContain(SENTENCE)
    expect(onError.mock.calls).toEqual([[{ code: 'widget-error' }]])
    expect(written.flat().join(' ')).toContain(`a bug in ${part}`)

    faults.set('')
    await click('button', 'Start over')
    expect(screen.getByRole('textbox', { name: 'Email or phone' })).toBe(document.activeElement)
    await askForCode(server)
    expect(screen.getByRole('textbox', { name: '6-digit code' })).toBeDefined()
  },
)

test('[HOST-07] a button to start over is there also after an error in what the host renders', async () => {
  const Broken = () => {
    throw new Error('a bug of the host')
  }
  const onError = renderHost(scriptedServer(), { logo: <Broken />, headingLevel: 3 })
  await settle()
  expect(screen.getByRole('button', { name: 'Start over' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Sign in', level: 3 })).toBeDefined()
  expect(onError).toHaveBeenCalledOnce()
})

test('[HOST-07] an error in onError breaks nothing, and neither does a missing one', async () => {
  const uncaught = collectUncaught()
  faults.set('Tabs')
  const bug = new Error('a bug of the host')
  renderHost(scriptedServer(), {
    onError: () => {
      throw bug
    },
  })
  await settle()
  renderHost(scriptedServer({ name: 'second' }), { onError: undefined })
  await settle()
  expect(uncaught).toEqual([bug])
  expect(screen.getAllByRole('button', { name: 'Start over' })).toHaveLength(2)
})

test('[HOST-07] another backend is another login, also after an error', async () => {
  faults.set('Tabs')
  const view = render(<WerifyLogin backend={scriptedServer().backend} onSuccess={() => {}} />)
  await settle()
  faults.set('')
  view.rerender(<WerifyLogin backend={scriptedServer({ name: 'b' }).backend} onSuccess={() => {}} />)
  await settle()
  expect(screen.getByRole('textbox', { name: 'Email or phone' })).toBeDefined()
})

test.each(LOCALES)('[HOST-07] the sentence and the button are there in %s', async locale => {
  const messages = await loadMessages(locale)
  faults.set('Tabs')
  renderHost(scriptedServer(), { locale })
  await settle()
  expect(screen.getByRole('alert').textContent).toContain(messages.errors['widget-error'])
  expect(screen.getByRole('button', { name: messages.startOver })).toBeDefined()
})

test('[HOST-07] a failed code step is not restored when the person starts over', async () => {
  const server = scriptedServer()
  renderHost(server)
  await askForCode(server)
  faults.set('OtpField')
  await type('6-digit code', '111111')
  expect(screen.getByRole('alert').textContent).toContain(SENTENCE)
  await click('button', 'Start over')
  expect(screen.getByRole('textbox', { name: 'Email or phone' })).toHaveProperty('value', '')
  expect(server.log).toEqual([`requestOtp ${ada.value}`])
})

test('[HOST-07] what throws again after a new start says so again', async () => {
  faults.set('Tabs')
  const onError = renderHost(scriptedServer())
  await settle()
  await click('button', 'Start over')
  expect(screen.getByRole('alert').textContent).toContain(SENTENCE)
  expect(onError).toHaveBeenCalledTimes(2)
})
