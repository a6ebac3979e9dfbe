import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../i18n/locales/en.js'
import { leaveForGoogle } from '../requests/google-redirect.js'
import { answerCheck, issueTicket } from '../testing/phone-widget.js'
import { click, settle } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { askForCode, prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

const headings = () =>
  screen.getAllByRole('heading').map(({ tagName, textContent }) => [tagName, textContent])

/** Ways to each step from the one before, with the title of the step. */
const STEPS: readonly (readonly [title: string, go: (server: ScriptedServer) => Promise<void>])[] = [
  ['Sign in', async () => {}],
  ['Enter your code', askForCode],
  [
    'Sign in with your phone',
    async server => {
      await click('button', 'use another way to sign in')
      await issueTicket(server)
    },
  ],
  ['Sign in as Ada?', server => answerCheck(server, { status: 'granted', session: sessionOf('Ada') })],
  ['Welcome back, Ada', () => click('button', 'Continue')],
]

const LEVELS = [
  [undefined, 'H2'],
  [1, 'H1'],
  [6, 'H6'],
] as const

test.each(LEVELS)('headings of level %s are %s, on every step', async (headingLevel, element) => {
  const { server } = renderWidget({ headingLevel, askIdentity: true })
  for (const [title, go] of STEPS) {
    await go(server)
    expect(headings()).toEqual([[element, title]])
  }
})

test.each(LEVELS)('the heading of level %s is %s while Google finishes', async (headingLevel, element) => {
  const server = scriptedServer({ hasGoogle: true })
  const state = leaveForGoogle(server.backend, 0) ?? expect.unreachable()
  window.history.replaceState(null, '', `/?${new URLSearchParams({ code: 'one-time', state })}`)
  renderWidget({ server, headingLevel })
  await settle()
  expect(headings()).toEqual([[element, en.google.finishing]])
})

test('ids begin with the name of the widget, since each copy of React on a page makes the same ones', async () => {
  const { server } = renderWidget({ askIdentity: true })
  for (const [, go] of STEPS) {
    await go(server)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).not.toEqual([])
    expect(ids.filter(id => !id.startsWith('werify-'))).toEqual([])
  }
})

test('a screen reader lists the regions of several widgets by names of their own', () => {
  const first = renderWidget()
  const second = renderWidget()
  const names = () => screen.getAllByRole('region').map(region => region.getAttribute('aria-labelledby'))
  expect(new Set(names()).size).toBe(2)
  expect(screen.getByRole('region', { name: 'Sign in' })).toBeDefined()
  expect(screen.getByRole('region', { name: 'Sign in 2' })).toBeDefined()

  first.unmount()
  renderWidget()
  expect(screen.getByRole('region', { name: 'Sign in' })).toBeDefined()
  second.unmount()
})
