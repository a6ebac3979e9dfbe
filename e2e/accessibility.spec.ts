import { AxeBuilder } from '@axe-core/playwright'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { test } from './calls.js'
import {
  button,
  codeField,
  codeFor,
  enterCode,
  identifierField,
  open,
  openQrTab,
  phone,
  qrCode,
  qrPanel,
  sendCode,
  signInWithCode,
  widget,
  wrongCode,
} from './steps.js'

interface Visit {
  readonly page: Page
  readonly context: BrowserContext
}

/** Every screen of the widget, and how a person gets there from the first one. */
const SCREENS: readonly (readonly [name: string, reach: (visit: Visit) => Promise<void>])[] = [
  ['the identifier', async () => {}],
  [
    'an identifier with a problem',
    async ({ page }) => {
      await button(page, 'Send code').click()
      await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
    },
  ],
  ['the code', ({ page }) => sendCode(page)],
  [
    'a refused code',
    async ({ page }) => {
      await sendCode(page)
      await enterCode(page, wrongCode(await codeFor(page)))
      await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
    },
  ],
  [
    'an expired code',
    async ({ page }) => {
      await sendCode(page)
      await page.clock.fastForward('05:00')
      await expect(button(page, 'Send a new code')).toBeVisible()
    },
  ],
  ['the QR code', ({ page }) => openQrTab(page)],
  [
    'the QR code at rest',
    async ({ page }) => {
      await openQrTab(page)
      for (let renewals = 0; renewals < 3; renewals += 1) {
        const seen = await qrCode(page).innerHTML()
        await page.clock.fastForward('03:00')
        await expect.poll(() => qrCode(page).innerHTML()).not.toBe(seen)
      }
      await page.clock.fastForward('03:00')
      await expect(qrPanel(page)).toContainText('This code has expired')
    },
  ],
  [
    'a sign-in that was declined',
    async ({ page }) => {
      await openQrTab(page)
      await phone(page).getByRole('button', { name: 'Decline' }).click()
      await page.clock.fastForward('00:03')
      await expect(qrPanel(page)).toContainText('declined')
    },
  ],
  ['the end', ({ page }) => signInWithCode(page)],
  [
    'the notice of being offline',
    async ({ page, context }) => {
      await sendCode(page)
      await context.setOffline(true)
      await enterCode(page, await codeFor(page))
      await expect(widget(page)).toContainText('You are offline')
    },
  ],
]

for (const [name, reach] of SCREENS) {
  test(`axe finds nothing wrong with ${name}, in either theme and direction`, async ({ page, context }) => {
    await page.clock.install()
    await open(page)
    await reach({ page, context })

    for (const theme of ['light', 'dark']) {
      await page.getByLabel('Theme').selectOption(theme)
      for (const dir of ['ltr', 'rtl']) {
        await page.getByLabel('Direction').selectOption(dir)
        expect.soft(await violationsIn(page), `${theme} ${dir}`).toEqual([])
        expect.soft(await widthIn(page, 320), `${theme} ${dir}`).toBe(320)
      }
    }
  })
}

/** How wide the page is in a window of this width; more than it where there is something to scroll sideways. */
async function widthIn(page: Page, width: number): Promise<number> {
  const size = page.viewportSize()
  await page.setViewportSize({ width, height: 640 })
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
  if (size !== null) await page.setViewportSize(size)
  return scrolled
}

/** Rules that axe leaves out unless they are asked for: all but those of level AAA, since AA is what is promised. */
const ASKED_FOR = [
  'target-size',
  'css-orientation-lock',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'hidden-content',
  'table-fake-caption',
  'td-has-header',
]

async function violationsIn(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include('main section')
    .options({ rules: Object.fromEntries(ASKED_FOR.map(id => [id, { enabled: true }])) })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
