import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Profile, TokenSession } from '../domain/login-session.js'
import { en } from '../i18n/locales/en.js'
import { overrideMessages } from '../i18n/override-messages.js'
import { HOSTILE_STRINGS } from '../testing/hostile-strings.js'
import { answerCheck, issueTicket, openTicket } from '../testing/phone-widget.js'
import { click, settle } from '../testing/rendered.js'
import { ada, challengeFor } from '../testing/samples.js'
import { sessionOf } from '../testing/scripted-server.js'
import { askForCode, prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()
// jsdom has none, and says so for each QR code.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))

const session = (profile: Profile): TokenSession => ({ ...sessionOf('Ada'), profile })

async function confirm(profile: Profile): Promise<void> {
  const { server } = renderWidget({ askIdentity: true })
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

/** Places where a text of a server, a host or a person reaches the page. */
const SINKS: readonly (readonly [name: string, show: (text: string) => Promise<void>])[] = [
  ["the app's name", async text => void renderWidget({ appName: text })],
  ["the host's class", async text => void renderWidget({ className: text })],
  ['the identifier that a host fills in', async text => void renderWidget({ defaultIdentifier: text })],
  [
    'an identifier that is refused',
    async text => {
      renderWidget({ defaultIdentifier: text })
      await click('button', en.identifier.submit)
    },
  ],
  [
    'the masked identifier of a code',
    text => askForCode(renderWidget().server, challengeFor({ ...ada, value: text })),
  ],
  [
    'the identifier of a code',
    text => askForCode(renderWidget({ maskIdentifier: false }).server, challengeFor({ ...ada, value: text })),
  ],
  ['the first name in the question who signs in', text => confirm({ firstName: text })],
  ['the last name in the question who signs in', text => confirm({ lastName: text })],
  ['the email in the question who signs in', text => confirm({ email: text })],
  [
    'the name of who signed in',
    async text => {
      const { server } = renderWidget()
      await openTicket(server)
      await answerCheck(server, { status: 'granted', session: session({ firstName: text }) })
    },
  ],
  ['the digits to match', text => openTicket(renderWidget().server, { matchCode: text })],
  [
    'the payload of a QR code',
    async text => {
      await openTicket(renderWidget().server, { payload: text })
      await settle()
    },
  ],
  [
    "the host's messages on the first screen",
    async text => void renderWidget({ messages: messagesOf(text) }),
  ],
  [
    "the host's messages on the QR tab",
    async text => {
      const { server } = renderWidget({ messages: messagesOf(text) })
      for (const tab of screen.getAllByRole('tab').slice(1)) fireEvent.click(tab)
      await issueTicket(server)
    },
  ],
]

test.each(SINKS)('[XSS-04] only text comes of %s', async (_name, show) => {
  const harmless = new Set<string>()
  for (const text of ['Ada', '*Ada*', '', 'x@', `Ada ${'Ada '.repeat(100)}`])
    harmless.add(await outline(show, text))
  for (const text of HOSTILE_STRINGS) {
    expect([...harmless], text.slice(0, 80)).toContain(await outline(show, text))
  }
  expect(Reflect.has(window, 'hit')).toBe(false)
})

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
