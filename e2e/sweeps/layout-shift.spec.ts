import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { respondToChecks } from '../support/respond-to-checks.js'
import { open } from '../support/demo.js'
import {
  button,
  identifierField,
  phonePanel,
  qrCode,
  qrPanel,
  tab,
  welcome,
  widget,
} from '../support/locators.js'
import { enterCode, openQrTab, readCode, sendCode, waitUntilCodesExpire } from '../support/steps.js'

/** What the transition answers. A tab brings another header. */
type Cause = 'nobody' | 'press' | 'tab'

/** Steps to a transition, the transition itself up to its end, and its cause in the widget. */
const TRANSITIONS: readonly (readonly [name: string, before: Go, during: Go, cause: Cause])[] = [
  ['the page is loaded', async () => {}, async page => expect(identifierField(page)).toBeVisible(), 'nobody'],
  ['a code is sent', async () => {}, page => sendCode(page), 'press'],
  [
    'a code is checked',
    page => sendCode(page),
    async page => {
      await enterCode(page, await readCode(page))
      await expect(welcome(page)).toBeFocused()
    },
    'press',
  ],
  [
    'a code expires',
    page => sendCode(page),
    async page => {
      await page.clock.fastForward('05:00')
      await expect(button(page, 'Send a new code')).toBeVisible()
    },
    'nobody',
  ],
  ['a ticket is made', async () => {}, page => openQrTab(page), 'tab'],
  [
    'the tabs are flipped',
    page => openQrTab(page),
    async page => {
      await tab(page, 'One-time code').click()
      await tab(page, 'QR code').click()
      await expect(qrCode(page)).toBeVisible()
    },
    'tab',
  ],
  [
    'a ticket is scanned',
    page => openQrTab(page),
    async page => {
      await respondToChecks(page, 202, 'scanned')
      await page.clock.fastForward('00:05')
      await expect(qrPanel(page)).toContainText('Scanned. Approve')
    },
    'nobody',
  ],
  [
    'a ticket is renewed, and expires at last',
    page => openQrTab(page),
    page => waitUntilCodesExpire(page),
    'nobody',
  ],
  [
    'a phone approves',
    page => openQrTab(page),
    async page => {
      await phonePanel(page).getByRole('button', { name: 'Approve' }).click()
      await page.clock.fastForward('00:05')
      await expect(welcome(page)).toBeFocused()
    },
    'nobody',
  ],
]

type Go = (page: Page) => Promise<void>

/** Lets the motion to the step before end, and forgets what it has moved. The ring of a QR code takes minutes. */
async function forgetShifts() {
  const isShort = ({ effect }: Animation) => Number(effect?.getComputedTiming().endTime) <= 1000
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(isShort)
      .map(({ finished }) => finished),
  )
  window.shifts.length = 0
}

for (const [name, before, during, cause] of TRANSITIONS) {
  for (const width of [1280, 640, 320]) {
    test(`nothing shifts while ${name}, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.addInitScript(recordShifts, cause)
      // A font that takes the place of another one is the page's, and may change how many lines a text has.
      await page.context().route(/\.woff2$/, route => route.abort())
      await page.clock.install()
      await open(page, { width: 'wide' })
      await before(page)
      if (name !== 'the page is loaded') await page.evaluate(forgetShifts)
      await during(page)
      await expect(widget(page)).toBeVisible()
      expect(await page.evaluate(() => window.shifts)).toEqual([])
    })
  }
}

function recordShifts(cause: Cause) {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if (!('sources' in entry) || !Array.isArray(entry.sources)) continue
      // As the specification has it: half a second after an input, a change is what the person asked for. What comes of
      // itself must not hide behind the input of a step before.
      if (cause !== 'nobody' && 'hadRecentInput' in entry && entry.hadRecentInput === true) continue
      for (const { node, previousRect: from, currentRect: to } of entry.sources) {
        const where = node instanceof Element ? node : node?.parentElement
        if (where?.closest('.werify-root') == null) continue
        // A step takes the place of another one, and a spinner stands before the text of its button.
        if (where.matches('.werify-panel') || where.closest('.werify-button') !== null) continue
        // The header says something else on another tab, in other lines. On a slow machine that comes after half a second.
        if (cause === 'tab' && where.closest('.werify-header') !== null) continue
        // The Layout Instability specification ignores shifts below 3 pixels. A text that only changes may cause one.
        if (Math.abs(to.x - from.x) < 3 && Math.abs(to.y - from.y) < 3) continue
        window.shifts.push(`${where.className || where.tagName}: ${from.x},${from.y} → ${to.x},${to.y}`)
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

declare global {
  interface Window {
    shifts: string[]
  }
}
