import { setImmediate as nextTask } from 'node:timers/promises'
import axe from 'axe-core'
import { expect, onTestFinished, vi } from 'vitest'
import { storedIn } from '../stored-in.js'
import type { Sight } from './fault.js'
import { SARA, type FaultyPage } from './faulty-page.js'

// For tests: what holds after every fault.

/** Rules that need a layout, which jsdom has not. Contrast is measured in real browsers. */
const WITHOUT_LAYOUT = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }

/** Collects rejections that nobody handles, until the end of the test. */
export function watchRejections(): readonly unknown[] {
  const rejections: unknown[] = []
  const handle = (reason: unknown) => void rejections.push(reason)
  process.on('unhandledRejection', handle)
  onTestFinished(() => void process.off('unhandledRejection', handle))
  return rejections
}

/** No secret is anywhere but in the requests, and in the field while a code is typed. */
export function assertNoSecrets(page: FaultyPage): void {
  const { network, service } = page
  const container = page.container()
  const tokens = network.received.flatMap(body =>
    [...body.matchAll(/"(?:access_token|token)":"([^"]+)"/g)].map(([, token = '']) => token),
  )
  const codes = service.outbox.all().map(({ code }) => code)
  const places = [
    window.location.href,
    JSON.stringify(window.history.state),
    document.title,
    document.cookie,
    window.name,
    ...Object.values(storedIn(window.localStorage)),
    ...Object.values(storedIn(window.sessionStorage)),
    ...network.sent.map(({ url }) => url),
    ...page.onError.mock.calls.map(call => JSON.stringify(call)),
  ].join('\n')
  for (const secret of [...tokens, ...codes]) expect(places).not.toContain(secret)
  for (const token of tokens) expect(document.documentElement.outerHTML).not.toContain(token)
  if (container.querySelector('[autocomplete="one-time-code"]') === null)
    for (const code of codes) expect(document.documentElement.outerHTML).not.toContain(code)
  expect(network.sent.map(({ url }) => url).join('\n')).not.toContain(SARA)
}

/** Axe finds nothing. It runs on the real clock. */
export async function assertAccessible({ container }: FaultyPage): Promise<void> {
  vi.useRealTimers()
  const { violations } = await axe.run(container(), { rules: WITHOUT_LAYOUT, resultTypes: ['violations'] })
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
}

/** The focus is on something of the widget. */
export function assertFocused({ container }: FaultyPage): void {
  const { activeElement } = document
  expect(activeElement).not.toBe(document.body)
  expect(container().contains(activeElement)).toBe(true)
}

/** Checks that a screen reader was told of what there is to see, and once. */
export function assertAnnouncedOnce({ heard }: FaultyPage, { text }: Sight): void {
  expect(
    heard.filter(line => line.includes(text)),
    heard.join(' | '),
  ).toHaveLength(1)
}

/** There is something to do next, unless the person is signed in. */
export function assertWayOn({ container, onSuccess }: FaultyPage): void {
  if (onSuccess.mock.calls.length > 0) return
  const ways = [...container().querySelectorAll('button, input, a[href]')].filter(
    way => way.getAttribute('aria-disabled') !== 'true' && way.getAttribute('aria-selected') !== 'true',
  )
  expect(ways.length).toBeGreaterThan(0)
}

/** Nothing was rejected that nobody handled. Node says so after the next turn. */
export async function assertHandled(rejections: readonly unknown[]): Promise<void> {
  await nextTask()
  expect(rejections).toEqual([])
}
