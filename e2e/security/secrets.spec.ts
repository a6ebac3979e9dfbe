import { expect, type Page } from '@playwright/test'
import { recordPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { recordConsole } from '../support/record-console.js'
import { BACKENDS, open, SARA } from '../support/demo.js'
import { welcome, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode, signInWithCode, signInWithPhone } from '../support/steps.js'

const WAYS = [
  ['a code', signInWithCode],
  ['a phone', signInWithPhone],
] as const

test.beforeEach(({ page }) => page.clock.install())

for (const [way, signIn] of WAYS) {
  for (const backend of BACKENDS) {
    test(`[NET-02] [TOK-01] signing in to ${backend} with ${way} leaves no secret in a URL or in storage`, async ({
      page,
      context,
    }) => {
      const urls: string[] = []
      page.on('request', request => urls.push(request.url()))
      const payloads = await recordPayloads(page)
      await open(page, { backend })
      const historyBefore = await page.evaluate(() => history.length)
      await signIn(page)
      const secrets = [...findSecrets(payloads), SARA, ...(way === 'a code' ? [await readCode(page)] : [])]

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

  test(`[TOK-01] signs in with ${way} where all storage is blocked`, async ({ page }) => {
    await page.addInitScript(blockStorage, ['sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    await open(page)
    // The mock in the page needs this one to start.
    await page.evaluate(blockStorage, ['localStorage'])

    await signIn(page)
  })

  test(`[TOK-02] React holds no token after signing in with ${way}`, async ({ page }) => {
    const payloads = await recordPayloads(page)
    await open(page)
    await signIn(page)
    const token = payloads.at(-1)?.['access_token'] ?? ''

    expect(token).not.toBe('')
    expect(await isHeldByReact(page, 'Sara')).toBe(true)
    expect(await isHeldByReact(page, token)).toBe(false)
  })

  test(`[TOK-03] no event and no part of the page holds a token, signing in with ${way}`, async ({
    page,
  }) => {
    const payloads = await recordPayloads(page)
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
    expect(findSecrets(payloads).length).toBeGreaterThan(0)
    expect(findSecrets(payloads).filter(secret => seen.includes(secret))).toEqual([])
  })

  test(`[TOK-06] signs in with ${way} without console output and without requests to other origins`, async ({
    page,
    baseURL,
  }) => {
    const otherOrigins: string[] = []
    page.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseURL) otherOrigins.push(request.url())
    })
    const lines = await recordConsole(page)
    await open(page)
    await signIn(page)

    expect(lines).toEqual([])
    expect(otherOrigins).toEqual([])
  })
}

test('[TOK-07] the code is gone from the widget after the code step', async ({ page }) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  await enterCode(page, code)
  await expect(welcome(page)).toBeFocused()

  expect(await widget(page).innerHTML()).not.toContain(code)
})

/** Runs in the page. Blocks storage, and the setting of cookies: the mock reads them with every request. */
function blockStorage(names: readonly string[]) {
  const fail = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  for (const name of names) Object.defineProperty(window, name, { get: fail })
  Object.defineProperty(document, 'cookie', { get: () => '', set: fail, configurable: true })
}

/** @returns the values of the payloads that are worth stealing */
function findSecrets(payloads: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return payloads.flatMap(({ access_token, token, id, hash }) =>
    [access_token, token, id, hash].filter(secret => secret !== undefined),
  )
}

/** @returns whether a text is reachable from React's root: in state, props, queues or either tree */
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
