import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { answerChecks } from '../support/respond-to-checks.js'
import {
  button,
  codeFor,
  enterCode,
  identifierField,
  letCodesExpire,
  open,
  openQrTab,
  phone,
  qrCode,
  qrPanel,
  sendCode,
  tab,
  welcome,
  widget,
} from '../support/steps.js'

/** How a person gets from one screen to the next, and what has to be waited for in between. */
const TRANSITIONS: readonly (readonly [name: string, before: Go, during: Go])[] = [
  ['the page is loaded', async () => {}, async page => expect(identifierField(page)).toBeVisible()],
  ['a code is sent', async () => {}, page => sendCode(page)],
  [
    'a code is checked',
    page => sendCode(page),
    async page => {
      await enterCode(page, await codeFor(page))
      await expect(welcome(page)).toBeFocused()
    },
  ],
  [
    'a code expires',
    page => sendCode(page),
    async page => {
      await page.clock.fastForward('05:00')
      await expect(button(page, 'Send a new code')).toBeVisible()
    },
  ],
  ['a ticket is made', async () => {}, page => openQrTab(page)],
  [
    'the tabs are flipped',
    page => openQrTab(page),
    async page => {
      await tab(page, 'Code').click()
      await tab(page, 'QR code').click()
      await expect(qrCode(page)).toBeVisible()
    },
  ],
  [
    'a ticket is scanned',
    page => openQrTab(page),
    async page => {
      await answerChecks(page, 202, 'scanned')
      await page.clock.fastForward('00:05')
      await expect(qrPanel(page)).toContainText('Scanned. Approve')
    },
  ],
  ['a ticket is renewed, and comes to rest', page => openQrTab(page), page => letCodesExpire(page)],
  [
    'a phone approves',
    page => openQrTab(page),
    async page => {
      await phone(page).getByRole('button', { name: 'Approve' }).click()
      await page.clock.fastForward('00:05')
      await expect(welcome(page)).toBeFocused()
    },
  ],
]

type Go = (page: Page) => Promise<void>

for (const [name, before, during] of TRANSITIONS) {
  for (const width of [1280, 320]) {
    test(`nothing jumps while ${name}, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.addInitScript(watchShifts)
      await page.clock.install()
      await open(page)
      await before(page)
      if (name !== 'the page is loaded') await page.evaluate(() => void (window.shifts.length = 0))
      await during(page)
      await expect(widget(page)).toBeVisible()
      expect(await page.evaluate(() => window.shifts)).toEqual([])
    })
  }
}

function watchShifts() {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if (!('sources' in entry) || !Array.isArray(entry.sources)) continue
      for (const { node, previousRect: from, currentRect: to } of entry.sources) {
        const where = node instanceof Element ? node : node?.parentElement
        if (where?.closest('.werify-root') == null) continue
        // A text that says something else has not moved, and less than this the standard does not count either.
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
