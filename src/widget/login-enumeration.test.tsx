import { cleanup, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import { en } from '../i18n/locales/en.js'
import { click, settle, type } from '../testing/rendered.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'

// The widget does not reveal who has an account.

const backends = [trader4, werify, werifyOauth].map(make => ({ name: make.name, backend: make() }))

prepareWidgetTests()
beforeAll(async () => {
  for (const { backend } of backends) backend.prepare?.()
  await vi.dynamicImportSettled()
})

interface Answer {
  readonly status: number
  readonly body: object
}

/** Markup and focus after the answer of a server. */
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

/** Replaces the ids that React generates, which differ in each rendering. */
const withoutIds = (element: Element | null) => element?.outerHTML.replaceAll(/_r_\w+_/g, 'id')

const notFound: readonly Answer[] = [
  { status: 404, body: { succeed: false, message: 'User not found.', results: [], metas: [] } },
  { status: 404, body: { message: 'No query results for model [User].', exception: 'NotFound' } },
  { status: 404, body: { code: 'user_not_found', error: 'account_unknown', detail: 'no such account' } },
  { status: 200, body: { succeed: false, message: 'Account not found.', results: [] } },
]
const otherRefusal: Answer = { status: 402, body: { succeed: false, message: '' } }

test.each(
  backends.flatMap(each => notFound.map(answer => ({ ...each, answer, response: JSON.stringify(answer) }))),
)(
  '[ID-06] [F-29] $name: an unknown person ($response) sees the same as anybody whose sign-in fails',
  async ({ backend, answer }) => {
    const seen = await seenAfter(backend, answer)
    expect(seen.told).toBe('We couldn’t sign you in. Try again, or use another way.')
    expect(seen).toEqual(await seenAfter(backend, otherRefusal))
  },
)

test('[ID-06] no error text mentions accounts, or that a person is unknown', () => {
  const texts = Object.values(en.errors)
  expect(texts.length).toBeGreaterThan(10)
  for (const text of texts) expect(text).not.toMatch(/account|exist|regist|unknown|found|member|user/i)
})
