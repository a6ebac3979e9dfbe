// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import { START } from '../testing/samples.js'
import { en } from '../i18n/locales/en.js'
import { click, loadLaterParts, settle, type } from '../testing/rendered.js'
import { WerifyLogin } from '../werify-login.js'

// Nobody learns from the widget who has an account.

const backends = [trader4, werify, werifyOauth].map(make => ({ name: make.name, backend: make() }))

beforeAll(async () => {
  await loadLaterParts()
  for (const { backend } of backends) backend.prepare?.()
  await vi.dynamicImportSettled()
})
beforeEach(() => {
  vi.useFakeTimers({ now: START })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

interface Answer {
  readonly status: number
  readonly body: object
}

/** What a person sees, and where the focus is, once a server has answered. */
async function seenAfter(backend: (typeof backends)[number]['backend'], { status, body }: Answer) {
  const fetch = vi.fn(async () => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetch)
  cleanup()
  const { container } = render(<WerifyLogin backend={backend} resume={false} onSuccess={() => {}} />)
  await settle()
  screen.getByRole('textbox').focus()
  await type(/^Email/, 'hi@trader4.net')
  await click('button', 'Send code')
  await vi.waitUntil(() => !isBusy(container), 4000)
  await settle()
  expect(fetch).toHaveBeenCalledOnce()
  const told = screen.queryAllByRole('alert').map(alert => alert.textContent)
  return {
    html: withoutIds(container),
    focus: withoutIds(document.activeElement),
    told: told.join('').trim(),
  }
}

const isBusy = (container: HTMLElement) => container.querySelector('form[aria-busy="true"]') !== null

/** Two renderings differ in the ids that React makes up. */
const withoutIds = (element: Element | null) => element?.outerHTML.replaceAll(/_r_\w+_/g, 'id')

const notFound: readonly Answer[] = [
  { status: 404, body: { succeed: false, message: 'User not found.', results: [], metas: [] } },
  { status: 404, body: { message: 'No query results for model [User].', exception: 'NotFound' } },
  { status: 404, body: { code: 'user_not_found', error: 'account_unknown', detail: 'no such account' } },
  { status: 200, body: { succeed: false, message: 'Account not found.', results: [] } },
]
const otherRefusal: Answer = { status: 402, body: { succeed: false, message: '' } }

test.each(
  backends.flatMap(each => notFound.map(answer => ({ ...each, answer, said: JSON.stringify(answer) }))),
)(
  '[ID-06] [F-29] $name: whom a server does not know ($said) sees what anybody sees whose sign-in does not go on',
  async ({ backend, answer }) => {
    const seen = await seenAfter(backend, answer)
    expect(seen.told).toBe('Sign-in could not continue. Try again, or use another way.')
    expect(seen).toEqual(await seenAfter(backend, otherRefusal))
  },
)

test('[ID-06] no error speaks of accounts, or of whether somebody is known', () => {
  const texts = Object.values(en.errors)
  expect(texts.length).toBeGreaterThan(10)
  for (const text of texts) expect(text).not.toMatch(/account|exist|regist|unknown|found|member|user/i)
})
