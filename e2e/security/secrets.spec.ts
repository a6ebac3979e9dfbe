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
      const lines = await recordConsole(page)
      const payloads = await recordPayloads(page)
      await page.addInitScript(recordMessages)
      await open(page, { backend })
      const historyBefore = await page.evaluate(() => history.length)
      await signIn(page)
      const secrets = [...findSecrets(payloads), SARA, ...(way === 'a code' ? [await readCode(page)] : [])]

      const { texts, stores, historyLength } = await page.evaluate(readSinks)

      const text = toText([...urls, ...lines, ...texts])
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

/** Run in the page. Each leaves a secret in another place. */
const HIDING_PLACES: readonly (readonly [place: string, hide: (secret: string) => unknown])[] = [
  ['the title', secret => (document.title = secret)],
  ['the name of the window', secret => (window.name = secret)],
  ['an attribute', secret => document.querySelector('main section')?.setAttribute('data-hidden', secret)],
  [
    'a link',
    secret => document.body.append(Object.assign(document.createElement('a'), { href: `/${secret}` })),
  ],
  [
    'the address of a connection',
    secret =>
      document.body.append(
        Object.assign(document.createElement('link'), {
          rel: 'preconnect',
          href: `https://${secret}.example`,
        }),
      ),
  ],
  ['a request, as browsers measure it', async secret => (await fetch(`/?${secret}`)).text()],
  ['the address', secret => history.replaceState(null, '', `#${secret}`)],
  ['the state of the address', secret => history.replaceState({ secret }, '')],
  ['the state of an entry', secret => window.navigation.updateCurrentEntry({ state: secret })],
  [
    'an earlier entry',
    secret => {
      history.pushState(null, '', `#${secret}`)
      history.pushState(null, '', '#')
    },
  ],
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  ['a channel', secret => new BroadcastChannel('a channel').postMessage({ secret })],
  ['a message', secret => window.postMessage({ secret }, location.origin)],
]

test('[NET-02] [TOK-01] the search finds a secret in every hiding place', async ({ page }) => {
  await page.addInitScript(recordMessages)
  await open(page)
  for (const [index, [place, hide]] of HIDING_PLACES.entries()) {
    const secret = `canary-${index}-`
    await page.evaluate(hide, secret)
    const { texts } = await page.evaluate(readSinks)
    expect.soft(toText(texts), place).toContain(secret)
  }
})

test('[TOK-07] the code is gone from the widget after the code step', async ({ page }) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  await enterCode(page, code)
  await expect(welcome(page)).toBeFocused()

  expect(await widget(page).innerHTML()).not.toContain(code)
})

/** Runs in the page. Records what is posted to channels and to other windows. */
function recordMessages() {
  window.posted = []
  for (const prototype of [BroadcastChannel.prototype, MessagePort.prototype, window]) {
    const post: unknown = Reflect.get(prototype, 'postMessage')
    if (typeof post !== 'function') continue
    Object.assign(prototype, {
      postMessage(...all: unknown[]): unknown {
        window.posted.push(JSON.stringify(all[0]) ?? '')
        return Reflect.apply(post, this, all)
      },
    })
  }
}

/** Runs in the page. Reads every place that somebody else may read later. */
async function readSinks() {
  const part = document.querySelector('main section')
  const links = [...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]')]
  // The clock of the tests empties `performance.getEntries`.
  const observer = new PerformanceObserver(() => {})
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true })
  // The list of entries of this page, with those that were replaced.
  const entries = 'navigation' in window ? window.navigation.entries() : []
  return {
    texts: [
      location.href,
      document.referrer,
      document.title,
      document.head.innerHTML,
      part?.outerHTML ?? '',
      window.name,
      JSON.stringify(history.state),
      ...window.posted,
      ...observer.takeRecords().map(entry => entry.name),
      ...entries.flatMap(entry => [entry.url ?? '', JSON.stringify(entry.getState()) ?? '']),
      ...links.map(({ href }) => href),
    ],
    stores: {
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    },
    historyLength: history.length,
  }
}

/** Everything that was read, also with addresses as people read them. */
function toText(sinks: readonly string[]): string {
  return sinks.flatMap(sink => [sink, decode(sink)]).join('\n')
}

/** Not everything that is read is an address. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

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
    posted: string[]
    seen: string[]
  }
}
