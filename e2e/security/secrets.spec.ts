import { expect, type Page } from '@playwright/test'
import { keepPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { keepConsole } from '../support/record-console.js'
import {
  BACKENDS,
  button,
  codeField,
  codeFor,
  hostResult,
  open,
  SARA,
  sendCode,
  signInWithCode,
  signInWithPhone,
  widget,
  enterCode,
  welcome,
} from '../support/steps.js'

const WAYS = [
  ['a code', signInWithCode],
  ['a phone', signInWithPhone],
] as const

test.beforeEach(({ page }) => page.clock.install())

for (const [way, signIn] of WAYS) {
  for (const backend of BACKENDS) {
    test(`[NET-02] [TOK-01] signing in to ${backend} with ${way} leaves no secret in an address or a store`, async ({
      page,
      context,
    }) => {
      const urls: string[] = []
      page.on('request', request => urls.push(request.url()))
      const payloads = await keepPayloads(page)
      await open(page, { backend })
      const historyBefore = await page.evaluate(() => history.length)
      await signIn(page)
      const secrets = [...secretsIn(payloads), SARA, ...(way === 'a code' ? [await codeFor(page)] : [])]

      const { addresses, stores, historyLength } = await page.evaluate(async () => ({
        addresses: [
          location.href,
          document.referrer,
          window.name,
          JSON.stringify(history.state),
          ...performance.getEntries().map(entry => entry.name),
        ],
        stores: {
          local: Object.keys(localStorage),
          session: Object.keys(sessionStorage),
          databases: await indexedDB.databases(),
          caches: await caches.keys(),
        },
        historyLength: history.length,
      }))

      const text = [...urls, ...addresses]
        .flatMap(address => [address, decodeURIComponent(address)])
        .join('\n')
      expect(secrets).toContain(payloads.at(-1)?.['access_token'])
      expect(secrets.filter(secret => text.includes(secret))).toEqual([])
      expect(stores).toEqual({ local: [], session: [], databases: [], caches: [] })
      expect(await context.cookies()).toEqual([])
      expect(historyLength).toBe(historyBefore)
    })
  }

  test(`[TOK-01] signs in with ${way} where every store is forbidden`, async ({ page }) => {
    await page.addInitScript(forbid, ['sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    await open(page)
    // The mock in the page looks into this one as it starts, and cannot do without.
    await page.evaluate(forbid, ['localStorage'])

    await signIn(page)
  })

  test(`[TOK-02] React holds no token after signing in with ${way}`, async ({ page }) => {
    const payloads = await keepPayloads(page)
    await open(page)
    await signIn(page)
    const token = payloads.at(-1)?.['access_token'] ?? ''

    expect(token).not.toBe('')
    expect(await isHeldByReact(page, 'Sara')).toBe(true)
    expect(await isHeldByReact(page, token)).toBe(false)
  })

  test(`[TOK-03] no event and no part of the page carries a token of ${way}`, async ({ page }) => {
    const payloads = await keepPayloads(page)
    await page.addInitScript(() => {
      window.seen = []
      // oxlint-disable-next-line typescript/unbound-method -- it is called on the target below
      const { dispatchEvent } = EventTarget.prototype
      EventTarget.prototype.dispatchEvent = function dispatch(event) {
        const carried = event instanceof CustomEvent ? event.detail : 'data' in event && event.data
        window.seen.push(JSON.stringify([event.type, carried, Object.entries(event)]))
        return dispatchEvent.call(this, event)
      }
      new MutationObserver(records => {
        for (const { target, oldValue } of records) {
          window.seen.push(
            target instanceof Element ? target.outerHTML : (target.textContent ?? ''),
            oldValue ?? '',
          )
        }
      }).observe(document, {
        attributeOldValue: true,
        characterDataOldValue: true,
        childList: true,
        subtree: true,
      })
    })
    await open(page)
    await signIn(page)

    const seen = await page.evaluate(() => window.seen.join('\n'))
    expect(seen).toContain('Welcome back, Sara')
    expect(secretsIn(payloads).length).toBeGreaterThan(0)
    expect(secretsIn(payloads).filter(secret => seen.includes(secret))).toEqual([])
  })

  test(`[TOK-06] signs in with ${way} without a word to the console or a request elsewhere`, async ({
    page,
    baseURL,
  }) => {
    const elsewhere: string[] = []
    page.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseURL) elsewhere.push(request.url())
    })
    const said = await keepConsole(page)
    await open(page)
    await signIn(page)

    expect(said).toEqual([])
    expect(elsewhere).toEqual([])
  })
}

test('[TOK-07] the code leaves the widget with the step that asked for it', async ({ page }) => {
  await open(page)
  await sendCode(page)
  const code = await codeFor(page)
  await enterCode(page, code)
  await expect(welcome(page)).toBeFocused()

  expect(await widget(page).innerHTML()).not.toContain(code)
})

test('[TOK-07] [F-79] a page that is left to come back later keeps the step and not the code', async ({
  page,
}) => {
  await open(page)
  await sendCode(page)
  await expect(button(page, 'Resend code in 30 seconds')).toBeVisible()
  const code = await codeFor(page)
  const typed = code.slice(0, 5)
  await enterCode(page, typed)

  // A page that is frozen renders nothing after its last event.
  const [before, after] = await widget(page).evaluate(login => {
    const shown = () => `${login.textContent} ${login.querySelector('input')?.value}`
    const shownBefore = shown()
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    return [shownBefore, shown()] as const
  })
  expect(before.split(typed)).toHaveLength(3)
  expect(after).not.toContain(typed)

  await page.clock.fastForward('04:10')
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(codeField(page)).toHaveValue('')
  await expect(widget(page)).toContainText('Expires in 1 minute')
  await expect(button(page, 'Resend code')).toBeVisible()
  await enterCode(page, code)
  await expect(welcome(page)).toBeFocused()
})

test('[F-78] a page that comes back after a success shows nobody’s name or token, and succeeds no second time', async ({
  page,
  calls,
}) => {
  const payloads = await keepPayloads(page)
  await open(page)
  await signInWithPhone(page)
  const checks = calls.count('check')
  await page.evaluate(() => {
    for (const type of ['pagehide', 'pageshow']) {
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
    }
  })
  await page.clock.fastForward('30:00')

  const token = payloads.at(-1)?.['access_token'] ?? ''
  expect(token).not.toBe('')
  await expect(widget(page)).toContainText('You are signed in')
  expect(await widget(page).innerHTML()).not.toMatch(new RegExp(`Sara|${token}`))
  await expect(hostResult(page)).toHaveCount(1)
  expect(calls.count('check')).toBe(checks)
})

/** Runs in the page. Cookies can still be read there, which the mock does with every request. */
function forbid(names: readonly string[]) {
  const fail = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  for (const name of names) Object.defineProperty(window, name, { get: fail })
  Object.defineProperty(document, 'cookie', { get: () => '', set: fail, configurable: true })
}

/** What in the API's answers is worth stealing. */
function secretsIn(payloads: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return payloads.flatMap(({ access_token, token, id, hash }) =>
    [access_token, token, id, hash].filter(secret => secret !== undefined),
  )
}

/** Whether a text is in anything that can be reached from React's root: state, props, queues, both trees. */
function isHeldByReact(page: Page, text: string): Promise<boolean> {
  return page.evaluate(sought => {
    const root = document.getElementById('root')
    const container = Object.entries(root ?? {}).find(([key]) => key.startsWith('__reactContainer$'))
    const visited = new Set<unknown>()
    const waiting: unknown[] = [container?.[1]]
    while (waiting.length > 0) {
      const value = waiting.pop()
      if (typeof value === 'string' && value.includes(sought)) return true
      if (typeof value !== 'object' || value === null || value instanceof Node || visited.has(value)) continue
      visited.add(value)
      if (value instanceof Map || value instanceof Set) waiting.push(...value.keys(), ...value.values())
      waiting.push(...Object.values(value))
    }
    return false
  }, text)
}

declare global {
  interface Window {
    seen: string[]
  }
}
