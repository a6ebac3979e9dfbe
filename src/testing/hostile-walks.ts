import { fireEvent, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { Profile, TokenSession } from '../domain/login-session.js'
import { en } from '../i18n/locales/en.js'
import { overrideMessages } from '../i18n/override-messages.js'
import { placeholderState } from '../requests/google-redirect.js'
import { answerCheck, issueTicket, openTicket } from './phone-widget.js'
import { click, settle } from './rendered.js'
import { ada, challengeFor } from './samples.js'
import { scriptedServer, sessionOf } from './scripted-server.js'
import { askForCode, Plain, renderWidget, type WidgetOptions } from './widget.js'

// For tests: walks through a widget that show a text in all places that it can reach.

/** StrictMode would render everything twice. */
export const renderOnce = (options: WidgetOptions) => renderWidget({ Mode: Plain, ...options })

const session = (profile: Profile): TokenSession => ({ ...sessionOf('Ada'), profile })

/** Asks whether the account of this profile is theirs. */
export async function confirm(profile: Profile): Promise<void> {
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

/** Shows a text in all these places, and lets the test look at each screen with one of them. */
export type Walk = readonly [places: string, show: (text: string, look: () => void) => Promise<void>]

/** Signs in with a phone, where every text of the server but the payload is this one. */
async function signInWithPhone(text: string, look: () => void): Promise<void> {
  const { server } = renderOnce({ askIdentity: true })
  await openTicket(server, { matchCode: text })
  look()
  await answerCheck(server, { status: 'scanned', device: text })
  look()
  const profile = { firstName: text, lastName: text, email: text }
  await answerCheck(server, { status: 'granted', session: session(profile) })
  look()
  await click('button', en.confirm.yes)
  look()
}

/** Asks for a code, and shows where it was sent. */
async function showCode(text: string, look: () => void, maskIdentifier: boolean): Promise<void> {
  await askForCode(renderOnce({ maskIdentifier }).server, challengeFor({ ...ada, value: text }))
  look()
}

/** Comes back from Google, with a text in each member of the query. */
async function comeBack(text: string, look: () => void): Promise<void> {
  const server = scriptedServer({ hasGoogle: true })
  const state = placeholderState(server.backend)
  const query = new URLSearchParams({ error: text, error_description: text, iss: text, state })
  window.history.replaceState(null, '', `/?${query}`)
  renderOnce({ server })
  await settle()
  look()
  window.history.replaceState(null, '', '/')
}

/** Places where a text of a server, or of a person who is not at this screen, reaches the page. */
export const TEXTS_OF_OTHERS: readonly Walk[] = [
  ['the masked identifier of a code', (text, look) => showCode(text, look, true)],
  ['the identifier of a code', (text, look) => showCode(text, look, false)],
  [
    'the digits to match, the phone that has scanned, the names and the email in the question who signs in, and the name of who did',
    signInWithPhone,
  ],
  ['the mobile number in the question who signs in', (text, look) => confirm({ mobile: text }).then(look)],
  [
    'the payload of a QR code',
    async (text, look) => {
      await openTicket(renderOnce({}).server, { payload: text })
      await settle()
      look()
    },
  ],
  [
    'the payload that replaces another',
    async (text, look) => {
      const { server } = renderOnce({})
      await openTicket(server)
      await answerCheck(server, { status: 'pending', payload: text })
      look()
    },
  ],
  [
    'the reason of an error',
    async (text, look) => {
      const { server } = renderOnce({ defaultIdentifier: ada.value })
      await click('button', en.identifier.submit)
      server.newest('requestOtp').fail(Object.assign(new Error(text), { code: text, cause: text }))
      await settle()
      look()
    },
  ],
  ['the query in which Google comes back', comeBack],
]

/** Signs in with the widget of a host, with other messages. */
async function signIn(props: WidgetOptions): Promise<void> {
  const { server } = renderOnce(props)
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session: session({ firstName: 'Ada' }) })
}

/** Places where a text of the host, of the person or of this browser reaches the page. */
export const OWN_TEXTS: readonly Walk[] = [
  [
    "the app's name, the host's class, the footer and the logo",
    async (text, look) => {
      renderOnce({ appName: text, className: text, footer: text, logo: text })
      look()
    },
  ],
  [
    'the identifier that a host fills in, and that is refused',
    async (text, look) => {
      renderOnce({ defaultIdentifier: text })
      look()
      await click('button', en.identifier.submit)
      look()
    },
  ],
  [
    "the host's messages on the first screen and on the QR tab",
    async (text, look) => {
      const { server } = renderOnce({ messages: messagesOf(text) })
      look()
      for (const tab of screen.getAllByRole('tab').slice(1)) fireEvent.click(tab)
      await issueTicket(server)
      look()
    },
  ],
  [
    "the host's messages on the code step",
    async (text, look) => {
      await askForCode(renderOnce({ messages: { ...messagesOf(text), identifier: {} } }).server)
      look()
    },
  ],
  [
    "the host's messages about an error",
    async (text, look) => {
      const { server } = renderOnce({
        defaultIdentifier: ada.value,
        messages: { errors: messagesOf(text).errors },
      })
      await click('button', en.identifier.submit)
      server.newest('requestOtp').fail(new LoginError('rejected'))
      await settle()
      look()
    },
  ],
  [
    "the host's messages on the question and at the end",
    async (text, look) => {
      const { confirm: question, signedIn } = messagesOf(text)
      await signIn({ askIdentity: true, appName: 'Acme', messages: { confirm: question, signedIn } })
      look()
      fireEvent.click(screen.getAllByRole('button')[0] ?? document.body)
      await settle()
      look()
    },
  ],
  ["the app's name at the end", (text, look) => signIn({ appName: text }).then(look)],
  [
    'the language',
    async (text, look) => {
      vi.stubEnv('NODE_ENV', 'production')
      renderOnce({ locale: text })
      await settle()
      look()
      vi.unstubAllEnvs()
    },
  ],
  [
    "the backend's name and its address",
    async (text, look) => {
      const name = text.slice(0, 1000)
      renderOnce({ server: scriptedServer({ name, address: `https://id.example/${text}` }) })
      fireEvent.focus(screen.getByRole('textbox'))
      await settle()
      look()
    },
  ],
  [
    'the identifier and the method that are remembered',
    async (text, look) => {
      window.localStorage.setItem('werify-login:identifier', text)
      window.localStorage.setItem('werify-login:method', text)
      renderOnce({
        rememberIdentifier: true,
        rememberMethod: true,
        server: scriptedServer({ hasGoogle: true }),
      })
      await settle()
      look()
      window.localStorage.clear()
    },
  ],
]
