import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import { connection, pass, showPage } from '../testing/login.js'
import { ada, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import { scriptedServer, type ScriptedServer } from '../testing/scripted-server.js'
import { watchListeners } from '../testing/watch-listeners.js'
import { Plain, prepareWidgetTests, renderWidget } from '../testing/widget.js'

// Widgets that are on a page for a day, or that come and go a thousand times: what they hold does not grow, and nothing
// is left of them.

const subscriptions = vi.hoisted(() => ({ live: 0 }))

vi.mock(import('../domain/listeners.js'), async importOriginal => {
  const { createListeners } = await importOriginal()
  return {
    createListeners() {
      const { subscribe, notify } = createListeners()
      return {
        notify,
        subscribe(listener) {
          const unsubscribe = subscribe(listener)
          subscriptions.live += 1
          return () => {
            unsubscribe()
            subscriptions.live -= 1
          }
        },
      }
    },
  }
})

/** Not the clock of `performance`: by the real one React finds that it has traced enough elements, and goes on without. */
const TIMERS = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
/** Time for requests that were aborted to say so, and to be forgotten. */
const LEAVING_MS = 100
const HOUR = 60 * MINUTE
/** Checks come at random times, so an hour may have more timers at once than another. What leaks, leaks dozens an hour. */
const MOST_BY_CHANCE = 5

prepareWidgetTests()
beforeEach(() => {
  vi.useRealTimers()
  vi.useFakeTimers({ now: START, toFake: [...TIMERS] })
  // jsdom draws nothing, and takes long to say so.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  // React listens to a document once, and for good.
  render(<Plain>React</Plain>)
  cleanup()
})

type Counts = Readonly<Record<string, number>>

/** Watches what widgets hold on to, with a query client of the host. @returns a function that counts it */
function watchHoldings(queryClient: QueryClient): () => Counts {
  const listeners = watchListeners()
  const observing = watchObservers()
  return () => ({
    timers: vi.getTimerCount(),
    'listeners of the page': listeners.onPage().length,
    'listeners of a signal': listeners.mostOnSignal(),
    observers: observing(),
    'subscriptions to stores': subscriptions.live,
    queries: queryClient.getQueryCache().getAll().length,
    mutations: queryClient.getMutationCache().getAll().length,
    'stored items': window.sessionStorage.length + window.localStorage.length,
    elements: document.getElementsByTagName('*').length,
  })
}

/** @returns a function that counts the mutation observers which observe something */
function watchObservers(): () => number {
  const live = new Set<MutationObserver>()
  vi.stubGlobal(
    'MutationObserver',
    class extends MutationObserver {
      override observe(...given: Parameters<MutationObserver['observe']>) {
        live.add(this)
        super.observe(...given)
      }
      override disconnect() {
        live.delete(this)
        super.disconnect()
      }
    },
  )
  return () => live.size
}

/** Presses the button with this text, if there is one that can be pressed. */
function press(text: string): void {
  const button = [...document.getElementsByTagName('button')].find(({ textContent }) => textContent === text)
  if (button?.disabled === false) fireEvent.click(button)
}

function fill(text: string): void {
  const field = document.querySelector('form input')
  if (field !== null) fireEvent.change(field, { target: { value: text } })
}

function select(tab: string): void {
  const found = [...document.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent === tab)
  if (found !== undefined) fireEvent.click(found)
}

/** Hides the page for three minutes of each hour, and takes the connection away for three others. */
function disturb(sinceStart: number): void {
  const minute = (sinceStart % HOUR) / MINUTE
  if (minute === 24) showPage('hidden')
  if (minute === 27) showPage('visible')
  if (minute === 42) connection('offline')
  if (minute === 45) connection('online')
}

/**
 * Lets a day pass. Each step fires all timers that are due in it, and then lets answers arrive.
 *
 * @param live what the person does after each step
 * @returns the highest counts of each hour
 */
async function passDay(stepMs: number, count: () => Counts, live: (sinceStart: number) => void) {
  const hours: Record<string, number>[] = []
  for (let sinceStart = 0; sinceStart < 24 * HOUR; sinceStart += stepMs) {
    await act(async () => void vi.advanceTimersByTime(stepMs))
    act(() => {
      disturb(sinceStart)
      live(sinceStart)
    })
    const highest = (hours[Math.floor(sinceStart / HOUR)] ??= {})
    for (const [what, number] of Object.entries(count())) {
      highest[what] = Math.max(highest[what] ?? 0, number)
    }
  }
  return hours
}

/** Answers of the checks, in turn. */
const CHECK_ANSWERS = [
  'pending',
  'scanned',
  'held',
  'denied',
  new LoginError('network'),
  'pending',
  'slow-down',
  'used',
  'expired',
] as const

/** Server that answers at once: with codes that are never right, and tickets of which none is approved. */
function tirelessServer() {
  const asked = { tickets: 0, checks: 0, codes: 0, tries: 0 }
  const { backend } = scriptedServer()
  const challenge = () => {
    asked.codes += 1
    return Promise.resolve(
      challengeFor(ada, { ref: { id: String(asked.codes) }, expiresAt: Date.now() + 5 * MINUTE }),
    )
  }
  const tireless: LoginBackend<TokenSession> = {
    ...backend,
    requestOtp: challenge,
    resendOtp: challenge,
    verifyOtp() {
      asked.tries += 1
      return Promise.reject(new LoginError('code-rejected'))
    },
    qr: {
      create() {
        asked.tickets += 1
        const expiresAt = Date.now() + TICKET_LIFE_MS
        return Promise.resolve(
          ticketNamed(String(asked.tickets), { expiresAt, mayHold: asked.tickets % 2 > 0 }),
        )
      },
      async check() {
        asked.checks += 1
        const answer = CHECK_ANSWERS[asked.checks % CHECK_ANSWERS.length]
        if (answer instanceof LoginError) throw answer
        return { status: answer ?? 'pending' }
      },
    },
  }
  return { backend: tireless, asked }
}

/** Lifetime of a ticket: between one step of time and two, so that each is checked, and expires if it is not ended. */
const TICKET_LIFE_MS = 45_000

/** Starts a widget, lets a day pass, and unmounts it. @returns what it held, and what is left */
async function liveForADay(
  backend: LoginBackend<TokenSession>,
  stepMs: number,
  open: () => void,
  live: (sinceStart: number) => void,
) {
  const queryClient = new QueryClient()
  const count = watchHoldings(queryClient)
  const { unmount } = renderWidget({ backend, queryClient, Mode: Plain })
  open()
  const hours = await passDay(stepMs, count, live)
  unmount()
  await pass(LEAVING_MS)
  const [first = {}] = hours
  const grown = Object.entries(hours.at(-1) ?? {}).filter(
    ([what, number]) => number > (first[what] ?? 0) + MOST_BY_CHANCE,
  )
  return { first, grown, left: count() }
}

const NOTHING: Counts = {
  timers: 0,
  'listeners of the page': 0,
  observers: 0,
  'subscriptions to stores': 0,
  queries: 0,
  mutations: 0,
}

test('[REL-14] a day on the QR tab, with a new code whenever the last one stops, makes nothing grow', async () => {
  const { backend, asked } = tirelessServer()
  const { first, grown, left } = await liveForADay(
    backend,
    36_000,
    () => select('QR code'),
    () => press('Show a new code'),
  )
  expect(asked.tickets).toBeGreaterThan(1000)
  expect(asked.checks).toBeGreaterThan(1000)
  // All else was held for a time, so it was counted.
  expect(Object.keys(first).filter(what => first[what] === 0)).toEqual(['mutations', 'stored items'])
  expect(grown).toEqual([])
  expect(left).toMatchObject(NOTHING)
})

test('[REL-14] a day on the code step, with new codes and wrong ones, makes nothing grow', async () => {
  const { backend, asked } = tirelessServer()
  const { grown, left } = await liveForADay(
    backend,
    3 * MINUTE,
    () => {
      fill(ada.value)
      press('Send code')
    },
    sinceStart => {
      const minute = (sinceStart / MINUTE) % 6
      if (minute === 0) press('Send a new code')
      if (minute === 3) fill(String(100_000 + sinceStart / MINUTE))
    },
  )
  expect(asked.codes).toBeGreaterThan(100)
  expect(asked.tries).toBeGreaterThan(100)
  expect(grown).toEqual([])
  expect(left).toMatchObject(NOTHING)
})

async function askForCode(server: ScriptedServer) {
  fill(ada.value)
  press('Send code')
  await act(() => pass())
  server.newest('requestOtp').succeed(challengeFor(ada, { expiresAt: Date.now() + 5 * MINUTE }))
  await act(() => pass())
}

async function showTicket(server: ScriptedServer) {
  select('QR code')
  await act(() => pass(150))
  server.newest('create').succeed(ticketNamed('A', { expiresAt: Date.now() + 3 * MINUTE }))
  await act(() => pass())
}

/** Moments at which a widget is taken away, with the request that is under way. */
const moments: readonly ((server: ScriptedServer) => Promise<void>)[] = [
  // Nothing is under way.
  async () => {},
  // A code is being sent.
  async () => {
    fill(ada.value)
    press('Send code')
    await act(() => pass())
  },
  // A code is being checked.
  async server => {
    await askForCode(server)
    fill('123456')
    await act(() => pass())
  },
  // A ticket is about to be created.
  async () => select('QR code'),
  // A ticket is being created.
  async () => {
    select('QR code')
    await act(() => pass(150))
  },
  // A ticket waits for its first check.
  showTicket,
  // A ticket is being checked.
  async server => {
    await showTicket(server)
    await act(() => pass(5000))
  },
]

test('[REL-03] [REL-10] [REL-14] a thousand widgets that come and go leave nothing', async () => {
  const queryClient = new QueryClient()
  const count = watchHoldings(queryClient)
  const keys = new Set<string>()
  let aborted = 0
  for (let mounts = 0; mounts < 1000; mounts += 1) {
    const Mode = mounts % 2 === 0 ? StrictMode : Plain
    const { server, onSuccess, onError, unmount } = renderWidget({ queryClient, Mode })
    await moments[mounts % moments.length]?.(server)
    aborted += server.openCalls()
    unmount()
    cleanup()
    await pass(LEAVING_MS)
    expect(server.openCalls()).toBe(0)
    for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()
    expect(count()).toMatchObject(NOTHING)
    for (const key of Object.keys(window.sessionStorage)) keys.add(key)
    window.sessionStorage.clear()
  }
  expect(aborted).toBeGreaterThan(500)
  // All of them had the same place on the page.
  expect(keys.size).toBe(1)
})
