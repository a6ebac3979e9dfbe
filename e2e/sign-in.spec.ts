import { expect } from '@playwright/test'
import { test } from './support/api-calls.js'
import { keepConsole } from './support/record-console.js'
import {
  codeFor,
  enterCode,
  freshNumber,
  hostGot,
  open,
  sendCode,
  widget,
  type Settings,
} from './support/steps.js'

interface WayIn {
  readonly backend: NonNullable<Settings['backend']>
  /** One of each kind that it takes. */
  readonly identifiers: Readonly<Record<string, () => string>>
  readonly end: string
  /** What `onSuccess` gets first. */
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

const SOMEBODY = {
  identifiers: {
    'a mobile number': () => freshNumber('mobile'),
    'a landline': () => freshNumber('landline'),
  },
}

const WAYS_IN: readonly WayIn[] = [
  { backend: 'trader4', ...SARA },
  { backend: 'werify', ...SARA },
  { backend: 'werifyOauth', ...SARA },
  { backend: 'd7', ...SOMEBODY, end: 'Your number is verified', session: 'identifier, raw' },
  {
    backend: 'digipay',
    ...SOMEBODY,
    end: 'You are signed in',
    session: 'accessToken, userId',
  },
]

// The demo is in StrictMode, which is in force in React's build for development alone: the configuration has both.
for (const { backend, identifiers, end, session } of WAYS_IN) {
  for (const [kind, identifier] of Object.entries(identifiers)) {
    test(`[ID-01] [REL-02] signs in to ${backend} with the code for ${kind}, in one request for each step`, async ({
      page,
      calls,
    }) => {
      const to = identifier()
      await open(page, { backend })
      await sendCode(page, to)
      await enterCode(page, await codeFor(page, to))

      await expect(widget(page).getByRole('heading', { name: end })).toBeFocused()
      await expect(hostGot(page, session)).toHaveCount(1)
      const steps = ['send', 'verify', 'ticket', 'check'] as const
      expect(steps.map(calls.count)).toEqual([1, 1, 0, 0])
    })
  }
}

test('[REL-02] StrictMode is in force in one of the two builds', async ({ page }, { project }) => {
  const said = await keepConsole(page)
  await open(page)
  expect(said.some(line => line.includes('React DevTools'))).toBe(project.name === 'strict-mode')
})
