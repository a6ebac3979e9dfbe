import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { Profile, TokenSession } from '../domain/login-session.js'
import { en } from '../i18n/locales/en.js'
import { overrideMessages } from '../i18n/override-messages.js'
import { placeholderState } from '../requests/google-redirect.js'
import { HOSTILE_STRINGS } from '../testing/hostile-strings.js'
import { answerCheck, issueTicket, openTicket } from '../testing/phone-widget.js'
import { click, settle } from '../testing/rendered.js'
import { ada, challengeFor } from '../testing/samples.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'
import { askForCode, Plain, prepareWidgetTests, renderWidget, type WidgetOptions } from '../testing/widget.js'

prepareWidgetTests()
// jsdom has none, and says so for each QR code.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))

/** StrictMode would render everything twice. */
const renderOnce = (options: WidgetOptions) => renderWidget({ Mode: Plain, ...options })

const session = (profile: Profile): TokenSession => ({ ...sessionOf('Ada'), profile })

async function confirm(profile: Profile): Promise<void> {
  const { server } = renderOnce({ askIdentity: true })
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session: session(profile) })
}

/** Every message is the text, those with placeholders as well. */
function messagesOf(text: string) {
  const replace = (part: unknown): unknown => {
    if (typeof part === 'string') return text
    if (typeof part === 'function') return () => text
    return Object.fromEntries(Object.entries(Object(part)).map(([key, own]) => [key, replace(own)]))
  }
  return overrideMessages(en, Object(replace(en)))
}

type Sink = readonly [name: string, show: (text: string) => Promise<void>]

/** Shows a phone that has scanned, with another name. */
async function scan(device: string): Promise<void> {
  const { server } = renderOnce({})
  await openTicket(server)
  await answerCheck(server, { status: 'scanned', device })
}

/** Signs in with the widget of a host, with other messages. */
async function signIn(props: WidgetOptions): Promise<void> {
  const { server } = renderOnce(props)
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session: session({ firstName: 'Ada' }) })
}

/** Comes back from Google, with a text in each member of the query. */
async function comeBack(text: string): Promise<void> {
  const server = scriptedServer({ hasGoogle: true })
  const state = placeholderState(server.backend)
  const query = new URLSearchParams({ error: text, error_description: text, iss: text, state })
  window.history.replaceState(null, '', `/?${query}`)
  renderOnce({ server })
  await settle()
  window.history.replaceState(null, '', '/')
}

/** Places where a text of a server, or of a person who is not at this screen, reaches the page. */
const TEXTS_OF_OTHERS: readonly Sink[] = [
  [
    'the masked identifier of a code',
    text => askForCode(renderOnce({}).server, challengeFor({ ...ada, value: text })),
  ],
  [
    'the identifier of a code',
    text => askForCode(renderOnce({ maskIdentifier: false }).server, challengeFor({ ...ada, value: text })),
  ],
  ['the first name in the question who signs in', text => confirm({ firstName: text })],
  ['the last name in the question who signs in', text => confirm({ lastName: text })],
  ['the email in the question who signs in', text => confirm({ email: text })],
  [
    'the name of who signed in',
    async text => {
      const { server } = renderOnce({})
      await openTicket(server)
      await answerCheck(server, { status: 'granted', session: session({ firstName: text }) })
    },
  ],
  ['the digits to match', text => openTicket(renderOnce({}).server, { matchCode: text })],
  [
    'the payload of a QR code',
    async text => {
      await openTicket(renderOnce({}).server, { payload: text })
      await settle()
    },
  ],
  ['the mobile number in the question who signs in', text => confirm({ mobile: text })],
  ['the phone that has scanned', scan],
  [
    'the payload that replaces another',
    async text => {
      const { server } = renderOnce({})
      await openTicket(server)
      await answerCheck(server, { status: 'pending', payload: text })
    },
  ],
  [
    'the reason of an error',
    async text => {
      const { server } = renderOnce({ defaultIdentifier: ada.value })
      await click('button', en.identifier.submit)
      server.newest('requestOtp').fail(Object.assign(new Error(text), { code: text, cause: text }))
      await settle()
    },
  ],
  ['the query in which Google comes back', comeBack],
]

/** Places where a text of the host, of the person or of this browser reaches the page. */
const OWN_TEXTS: readonly Sink[] = [
  ["the app's name", async text => void renderOnce({ appName: text })],
  ["the host's class", async text => void renderOnce({ className: text })],
  ['the identifier that a host fills in', async text => void renderOnce({ defaultIdentifier: text })],
  [
    'an identifier that is refused',
    async text => {
      renderOnce({ defaultIdentifier: text })
      await click('button', en.identifier.submit)
    },
  ],
  ["the host's messages on the first screen", async text => void renderOnce({ messages: messagesOf(text) })],
  [
    "the host's messages on the QR tab",
    async text => {
      const { server } = renderOnce({ messages: messagesOf(text) })
      for (const tab of screen.getAllByRole('tab').slice(1)) fireEvent.click(tab)
      await issueTicket(server)
    },
  ],
  [
    "the host's messages on the code step",
    text => askForCode(renderOnce({ messages: { ...messagesOf(text), identifier: {} } }).server),
  ],
  [
    "the host's messages about an error",
    async text => {
      const { server } = renderOnce({
        defaultIdentifier: ada.value,
        messages: { errors: messagesOf(text).errors },
      })
      await click('button', en.identifier.submit)
      server.newest('requestOtp').fail(new LoginError('rejected'))
      await settle()
    },
  ],
  [
    "the host's messages on the question",
    text => signIn({ askIdentity: true, messages: { confirm: messagesOf(text).confirm } }),
  ],
  [
    "the host's messages at the end",
    text => signIn({ appName: 'Acme', messages: { signedIn: messagesOf(text).signedIn } }),
  ],
  ["the app's name at the end", text => signIn({ appName: text })],
  ['the footer', async text => void renderOnce({ footer: text })],
  ['the logo', async text => void renderOnce({ logo: text })],
  [
    'the language',
    async text => {
      vi.stubEnv('NODE_ENV', 'production')
      renderOnce({ locale: text })
      await settle()
      vi.unstubAllEnvs()
    },
  ],
  [
    "the backend's name",
    async text => void renderOnce({ server: scriptedServer({ name: text.slice(0, 1000) }) }),
  ],
  [
    "the backend's address",
    async text => {
      renderOnce({ server: scriptedServer({ address: `https://id.example/${text}` }) })
      fireEvent.focus(screen.getByRole('textbox'))
      await settle()
    },
  ],
  [
    'the identifier that is remembered',
    async text => {
      window.localStorage.setItem('werify-login:identifier', text)
      renderOnce({ rememberIdentifier: true })
      await settle()
      window.localStorage.clear()
    },
  ],
  [
    'the method that is remembered',
    async text => {
      window.localStorage.setItem('werify-login:method', text)
      renderOnce({ rememberMethod: true, server: scriptedServer({ hasGoogle: true }) })
      await settle()
      window.localStorage.clear()
    },
  ],
]

test.each([...TEXTS_OF_OTHERS, ...OWN_TEXTS])('[XSS-04] only text comes of %s', async (_name, show) => {
  const harmless = new Set<string>()
  for (const text of ['Ada', '*Ada*', '', 'x@', `Ada ${'Ada '.repeat(100)}`])
    harmless.add(await outline(show, text))
  for (const text of HOSTILE_STRINGS) {
    expect([...harmless], text.slice(0, 80)).toContain(await outline(show, text))
  }
  expect(Reflect.has(window, 'hit')).toBe(false)
})

/** Characters that turn the direction of what follows, until their end or that of the paragraph. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/

/** Names that would turn the rest of a sentence, each in another way. */
const TURNING = ['\u202egnp.exe', '\u2067rtl', '\u2069\u202eevil', 'a\u2069\u2069\u202b', '\u202d\u202a']

test.each(TEXTS_OF_OTHERS)('[XSS-04] no direction is turned beyond %s', async (_name, show) => {
  for (const text of TURNING) {
    await show(text)
    expect(spilled()).toEqual([])
    cleanup()
    window.sessionStorage.clear()
  }
})

test.each([
  ['a name in a sentence', '<p>Scanned with \u202egnp.exe.</p>', 1],
  ['an isolate that is closed too early', '<p>\u2068\u2069\u202e\u2069</p>', 1],
  ['a name in an isolate', '<p>Scanned with \u2068Ada\u2069.</p>', 0],
  ['a name in an element of its own', '<p>Sign in as <bdi>\u202eAda</bdi>?</p>', 0],
])('the search for turned directions looks at %s', (_what, html, found) => {
  document.body.innerHTML = html
  expect(spilled()).toHaveLength(found)
  document.body.innerHTML = ''
})

/** Texts that turn the direction of what follows them in their sentence. Elements isolate, and so do U+2068 and U+2069. */
function spilled(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const isIsolated = parentElement?.closest('bdi, strong[dir], .werify-visually-hidden') !== null
    const rest = (textContent ?? '').replaceAll(/\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g, '')
    if (!isIsolated && DIRECTIONS.test(rest)) texts.push(rest)
  }
  return texts
}

/** Addresses that run a script, however they are written. */
const SCRIPTS = [
  'javascript:window.hit=1',
  'JaVaScRiPt:window.hit=1',
  ' \u0001javascript:window.hit=1',
  'java\nscript:window.hit=1',
  'javascript\t:window.hit=1',
]

test.each([...SCRIPTS, ...HOSTILE_STRINGS.filter(text => text.length < 1000)])(
  '[XSS-04] a link of the host to %j runs no script',
  address => {
    vi.stubEnv('NODE_ENV', 'production')
    renderOnce({ termsHref: address, privacyHref: address })
    const links = [...document.querySelectorAll('a')]
    for (const { protocol } of links) expect(protocol).not.toBe('javascript:')
    expect(links).toHaveLength(/^\W*j[^/]*:/i.test(address) ? 0 : 2)
    vi.unstubAllEnvs()
  },
)

/** Addresses of pictures, which a browser would load or run. */
const PICTURES = [
  'https://cdn.example/ada.png',
  'http://cdn.example/ada.png',
  '//cdn.example/ada.png',
  'data:image/svg+xml,<svg onload="window.hit = 1"/>',
  'blob:https://cdn.example/1',
  'javascript:window.hit=1',
]

test.each(PICTURES)('[XSS-05] a picture of the person is not loaded: %s', async avatarUrl => {
  await confirm({ firstName: 'Ada', avatarUrl })
  expect(document.body.innerHTML).not.toContain(avatarUrl)
  await click('button', en.confirm.yes)
  expect(screen.getByRole('heading').textContent).toContain('Ada')
  expect(document.body.innerHTML).not.toContain(avatarUrl)
  expect(document.images).toHaveLength(0)
})

/** Elements of the page with the names of their attributes, and the values of those that a browser acts on. */
async function outline(show: (text: string) => Promise<void>, text: string): Promise<string> {
  await show(text)
  const elements = [...document.querySelectorAll('*')].map(element => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      ['href', 'src', 'action', 'style'].includes(name) ? `${name}=${value}` : name,
    )
    return `${element.tagName} ${attributes.toSorted().join(' ')}`
  })
  cleanup()
  window.sessionStorage.clear()
  return elements.join('\n')
}
