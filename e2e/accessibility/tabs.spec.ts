import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { identifierField, qrCode, qrPanel, tab, widget } from '../support/locators.js'

interface Keys {
  readonly next: 'ArrowLeft' | 'ArrowRight'
  readonly previous: 'ArrowLeft' | 'ArrowRight'
}

/**
 * Checks of the ARIA Authoring Practices for tabs with manual activation, in their order. Each begins with the tab
 * "Code" open and focused.
 */
const CHECKS: readonly (readonly [name: string, check: (page: Page, keys: Keys) => Promise<void>])[] = [
  ['the list is a tablist', page => expect(list(page)).toHaveCount(1)],
  ['the list has a name', page => expect(list(page)).toHaveAccessibleName('Ways to sign in')],
  [
    'its children are tabs',
    page => expect(list(page).getByRole('tab')).toHaveText(['One-time code', 'QR code']),
  ],
  [
    'the open tab is the selected one',
    async page => {
      await expect(tab(page, 'One-time code')).toHaveAttribute('aria-selected', 'true')
      await expect(tab(page, 'QR code')).toHaveAttribute('aria-selected', 'false')
    },
  ],
  [
    'one tab is a stop for the Tab key',
    async (page, { next }) => {
      await expectStops(page, '0', '-1')
      await page.keyboard.press(next)
      await expectStops(page, '-1', '0')
    },
  ],
  [
    'each tab names the panel that it controls',
    async page => {
      for (const name of ['One-time code', 'QR code'] as const) {
        const panel = (await tab(page, name).getAttribute('aria-controls')) ?? ''
        await expect(widget(page).locator(`[id="${panel}"]`)).toHaveCount(1)
      }
    },
  ],
  ['the panel is a tabpanel', page => expect(widget(page).getByRole('tabpanel')).toHaveCount(1)],
  [
    'the panel is named after its tab',
    async page => {
      await expect(widget(page).getByRole('tabpanel')).toHaveAccessibleName('One-time code')
      await openByKeyboard(page, 'Enter')
      await expect(qrPanel(page)).toHaveAccessibleName('QR code')
    },
  ],
  [
    'Tab leads out of the list, and back to the open tab',
    async (page, { next }) => {
      await page.keyboard.press(next)
      await page.keyboard.press('Tab')
      await expect(identifierField(page)).toBeFocused()
      await page.keyboard.press('Shift+Tab')
      await expect(tab(page, 'One-time code')).toBeFocused()
    },
  ],
  ['the arrow onwards leads to the next, and round', (page, { next }) => expectRound(page, next)],
  ['the arrow back leads to the one before, and round', (page, { previous }) => expectRound(page, previous)],
  ['Enter opens', page => openByKeyboard(page, 'Enter')],
  ['Space opens', page => openByKeyboard(page, 'Space')],
  [
    'Home leads to the first',
    async page => {
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await expect(tab(page, 'One-time code')).toBeFocused()
    },
  ],
  [
    'End leads to the last',
    async page => {
      await page.keyboard.press('End')
      await expect(tab(page, 'QR code')).toBeFocused()
    },
  ],
]

for (const [dir, keys] of [
  ['ltr', { next: 'ArrowRight', previous: 'ArrowLeft' }],
  ['rtl', { next: 'ArrowLeft', previous: 'ArrowRight' }],
] as const) {
  test(`[A11Y-TABS] the tabs do all that the Authoring Practices ask, ${dir}`, async ({ page }) => {
    await open(page, { dir })
    for (const [name, check] of CHECKS) {
      await test.step(name, async () => {
        await tab(page, 'One-time code').press('Enter')
        await check(page, keys)
      })
    }
  })
}

function list(page: Page): Locator {
  return widget(page).getByRole('tablist')
}

async function expectStops(page: Page, code: string, qr: string) {
  await expect(tab(page, 'One-time code')).toHaveAttribute('tabindex', code)
  await expect(tab(page, 'QR code')).toHaveAttribute('tabindex', qr)
}

/** Expects a key to go round the two tabs and to open neither. */
async function expectRound(page: Page, key: string) {
  await page.keyboard.press(key)
  await expect(tab(page, 'QR code')).toBeFocused()
  await page.keyboard.press(key)
  await expect(tab(page, 'One-time code')).toBeFocused()
  await expect(qrPanel(page)).toBeHidden()
}

async function openByKeyboard(page: Page, key: string) {
  await page.keyboard.press('End')
  await expect(qrPanel(page)).toBeHidden()
  await page.keyboard.press(key)
  await expect(qrCode(page)).toBeVisible()
  await expect(tab(page, 'QR code')).toBeFocused()
}
