import type { Locator, Page, Request as PageRequest, Route } from '@playwright/test'
import { createLoginService, manualClock, trader4Handlers, type LoginService } from '@werify/login/mocks'
import { getResponse } from 'msw'

const API = '**/api/trader4'
const START = Date.UTC(2026, 10, 21, 12)
const HOUR_MS = 3_600_000

/** The longest that a busy machine takes to draw a screen, in milliseconds. */
const PATIENCE_MS = 60_000

/** The one person who has an account, and a name. */
export const SARA = 'hi@trader4.net'

/**
 * A host page that is open, with a simulated server of its own. Its clocks stand still until they are moved, so every
 * visit sees the same times.
 */
export interface Visit {
  readonly page: Page
  readonly service: LoginService
  /** Moves the clocks of page and server to so many seconds after the start, and fires the timers that are due. */
  readonly be: (seconds: number) => Promise<void>
  /** Lets time pass until something is in the page, seen or not. */
  readonly until: (thing: Locator) => Promise<void>
  readonly setOffline: (offline: boolean) => Promise<void>
  /** Makes requests wait for {@link Visit.answer}. */
  readonly hold: () => void
  readonly answer: () => void
}

/** @param address of the page, from its `?` on */
export async function visit(page: Page, address: string): Promise<Visit> {
  const clock = manualClock(START)
  const service = createLoginService({ now: clock, rules: { sendsPerIdentifier: [] } })
  const gate = createGate()
  let isOffline = false
  await page.route(`${API}/**`, async route => {
    await gate.pass()
    if (isOffline) await route.abort('internetdisconnected')
    else await respond(route, trader4Handlers(API, service))
  })
  const isWaiting = watchRequests(page)
  await page.clock.install({ time: START - HOUR_MS })
  await page.clock.pauseAt(START)
  await page.goto(`/${address}`)

  return {
    page,
    service,
    async be(seconds) {
      const time = START + seconds * 1000
      clock.advance(time - clock())
      await page.clock.pauseAt(time)
    },
    async setOffline(offline) {
      isOffline = offline
      // The browser's own switch may say "online" before it lets requests through.
      await page.evaluate(isNow => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !isNow })
        window.dispatchEvent(new Event(isNow ? 'offline' : 'online'))
      }, offline)
    },
    async until(thing) {
      const giveUpAt = Date.now() + PATIENCE_MS
      for (let moments = 0; (await thing.count()) === 0;) {
        if (Date.now() > giveUpAt) throw new Error(`${String(thing)} did not appear.`)
        // A slow machine must not make the page think that a server takes long.
        const isAnswerComing = isWaiting()
        if (isAnswerComing && !gate.isHeld()) continue
        moments += 1
        const ms = isAnswerComing ? 10 : moments < 20 ? 50 : 500
        clock.advance(ms)
        await page.clock.runFor(ms)
      }
    },
    ...gate,
  }
}

/** @returns a function that tells whether any request of the page is unanswered */
function watchRequests(page: Page): () => boolean {
  const unanswered = new Set<PageRequest>()
  page.on('request', request => unanswered.add(request))
  page.on('requestfinished', request => unanswered.delete(request))
  page.on('requestfailed', request => unanswered.delete(request))
  return () => unanswered.size > 0
}

function createGate() {
  let passing = Promise.resolve()
  let open: (() => void) | undefined
  return {
    pass: () => passing,
    isHeld: () => open !== undefined,
    hold() {
      passing = new Promise(resolve => {
        open = resolve
      })
    },
    answer() {
      open?.()
      open = undefined
    },
  }
}

async function respond(route: Route, handlers: ReturnType<typeof trader4Handlers>): Promise<void> {
  const asked = route.request()
  const response = await getResponse(
    handlers,
    new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postData(),
    }),
  )
  if (response === undefined || response.type === 'error') return route.abort()
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
