import { expect } from '@playwright/test'
import { test as testOnNewPage } from './support/api-calls.js'
import { test } from './support/kept-page.js'
import { recordConsole } from './support/record-console.js'
import { open, randomNumber, type Settings } from './support/demo.js'
import { hostSession, widget } from './support/locators.js'
import { enterCode, readCode, sendCode } from './support/steps.js'

interface Login {
  readonly backend: NonNullable<Settings['backend']>
  /** An identifier of each kind that the backend accepts. */
  readonly identifiers: Readonly<Record<string, () => string>>
  readonly end: string
  /** Members of the session that `onSuccess` gets. */
  readonly session: string
}

const SARA = {
  identifiers: {
    email: () => 'hi@trader4.net',
    'a mobile number': () => '+447888872720',
    'a landline': () => '+445528888852',
    'a wallet': () => 'bc1uw48ht4287287',
  },
  end: 'Welcome back, Sara',
  session: 'accessToken',
}

const ANYBODY = {
  identifiers: {
    'a mobile number': () => randomNumber('mobile'),
    'a landline': () => randomNumber('landline'),
  },
}

const LOGINS: readonly Login[] = [
  { backend: 'trader4', ...SARA },
  { backend: 'werify', ...SARA },
  { backend: 'werifyOauth', ...SARA },
  { backend: 'd7', ...ANYBODY, end: 'Your number is verified', session: 'identifier, raw' },
  {
    backend: 'digipay',
    ...ANYBODY,
    end: 'You’re signed in',
    session: 'accessToken, userId',
  },
]

// The demo is in StrictMode, which takes effect in a development build only. The configuration has a project for it.
for (const { backend, identifiers, end, session } of LOGINS) {
  for (const [kind, identifier] of Object.entries(identifiers)) {
    test(`[ID-01] [REL-02] signs in to ${backend} with the code for ${kind}, in one request for each step`, async ({
      page,
      calls,
    }) => {
      const to = identifier()
      await open(page, { backend })
      await sendCode(page, to)
      await enterCode(page, await readCode(page, to))

      await expect(widget(page).getByRole('heading', { name: end })).toBeFocused()
      await expect(hostSession(page, session)).toHaveCount(1)
      const steps = ['send', 'verify', 'ticket', 'check'] as const
      expect(steps.map(calls.count)).toEqual([1, 1, 0, 0])
    })
  }
}

testOnNewPage('[REL-02] StrictMode takes effect in one of the two builds', async ({ page }, { project }) => {
  const lines = await recordConsole(page)
  await open(page)
  expect(lines.some(line => line.includes('React DevTools'))).toBe(project.name === 'strict-mode')
})
