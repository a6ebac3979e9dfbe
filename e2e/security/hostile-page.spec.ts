import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { open } from '../support/demo.js'
import { welcome } from '../support/locators.js'
import { signInAsSomebody, signInWithCode } from '../support/steps.js'

/** Elements whose names browsers make global: on `window`, on `document`, and on the form around them. */
const CLOBBERING = `
  <form id="werify" name="WerifyLogin"><input name="attributes"><input name="parentNode"></form>
  <form name="config" id="settings"><input name="backend"><input id="baseUrl" name="baseUrl"></form>
  <a id="React" href="https://evil.example/"></a><a id="process" href="https://evil.example/"></a>
  <img id="trustedTypes" name="messages" alt=""><object id="locale" name="lang"></object>
  <a id="__WERIFY__" name="theme" href="https://evil.example/"></a><a id="__WERIFY__" name="csrf"></a>
  <img name="hidden" alt=""><img name="visibilityState" alt=""><img name="fonts" alt="">`

test('[XSS-07] elements of a page whose names become globals change nothing', async ({ page }) => {
  await page.clock.install()
  await page.route(/\/\?/, async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace('<div id="root">', `${CLOBBERING}<div id="root">`)
    await route.fulfill({ response, body })
  })
  await open(page, { resume: 'on' })
  expect(await page.evaluate(() => Reflect.get(window, 'werify') instanceof HTMLFormElement)).toBe(true)
  await signInWithCode(page)
  await expect(welcome(page)).toBeFocused()
})

test('[XSS-07] a login adds no global but that of Zod', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    window.namesBefore = []
    window.namesBefore.push(...Object.getOwnPropertyNames(window))
  })
  // The page of the widget alone: the simulated service in a page has globals of its own.
  await open(page, { server: 'on' })
  await signInAsSomebody(page)
  const added = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter(name => !window.namesBefore.includes(name)),
  )
  // One copy of Zod shares its settings with others.
  expect(added).toEqual(['__zod_globalConfig'])
})

test('[REL-05] a login listens to nothing that keeps a page out of the back/forward cache, and holds nothing open that does', async ({
  page,
}) => {
  await page.clock.install()
  await page.addInitScript(() => {
    const used: string[] = []
    Object.assign(window, { used })
    watch(EventTarget.prototype, 'addEventListener', ([type]) => {
      if (type === 'unload' || type === 'beforeunload') used.push(type)
    })
    for (const name of [
      'WebSocket',
      'BroadcastChannel',
      'RTCPeerConnection',
      'SharedWorker',
      'EventSource',
    ]) {
      watch(window, name, () => used.push(name))
    }
    watch(IDBFactory.prototype, 'open', () => used.push('a database'))
    watch(LockManager.prototype, 'request', () => used.push('a lock'))

    function watch(owner: object, name: string, note: (values: readonly unknown[]) => void) {
      const known: unknown = Reflect.get(owner, name)
      if (typeof known !== 'function') throw new Error(`There is no ${name}.`)
      const watched = new Proxy(known, {
        apply(target, self, values) {
          note(values)
          return Reflect.apply(target, self, values)
        },
        construct(target, values) {
          note(values)
          return Reflect.construct(target, values)
        },
      })
      Reflect.set(owner, name, watched)
    }
  })
  await open(page, { server: 'on', resume: 'on' })
  await signInAsSomebody(page)
  expect(await page.evaluate(() => Reflect.get(window, 'used'))).toEqual([])
  await page.evaluate(() => window.addEventListener('beforeunload', () => {}))
  expect(await page.evaluate(() => Reflect.get(window, 'used'))).toEqual(['beforeunload'])
})

declare global {
  interface Window {
    namesBefore: string[]
  }
}
