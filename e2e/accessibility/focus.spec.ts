import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { newlyStandingOut, pictureOf } from './pixels.js'
import { reach } from '../support/screens.js'
import {
  button,
  chooseNetwork,
  codeField,
  codeFor,
  countryButton,
  enterCode,
  googleLink,
  identifierField,
  open,
  SARA,
  tab,
  wrongCode,
} from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

const UNTOUCHED = 'the identifier'

test('[WCAG-2.4.3] a part that does not load takes the focus of what it stands in for', async ({
  page,
  context,
}) => {
  await open(page)
  await reach('a part that does not load', { page, context })
  await expect(page.locator(':focus')).toHaveText(/This part could not be loaded/)
})

test('[WCAG-2.4.3] the focus goes with a person, step by step, and is never lost', async ({ page }) => {
  await open(page)
  await expect(page.locator('body')).toBeFocused()
  await identifierField(page).fill(SARA)
  await chooseNetwork(page, 'The server fails')
  await button(page, 'Send code').press('Enter')
  await expect(button(page, 'Try again')).toBeFocused()
  await chooseNetwork(page, 'Everything works')
  await button(page, 'Try again').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await enterCode(page, wrongCode(await codeFor(page)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(codeField(page)).toBeFocused()
  await page.clock.fastForward('00:30')
  await button(page, 'Resend code').press('Enter')
  await expect(button(page, /^Resend code in/)).toBeVisible()
  await expect(codeField(page)).toBeFocused()
  await page.clock.fastForward('05:00')
  await button(page, 'Send a new code').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await button(page, 'use another way to sign in').press('Enter')
  await expect(tab(page, 'QR code')).toBeFocused()
  await tab(page, 'Code').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await button(page, 'Change').press('Enter')
  await expect(identifierField(page)).toBeFocused()
})

/** What takes the focus, on the screen it is on, and what its ring is drawn around where that is something else. */
const CONTROLS: readonly (readonly [
  screen: string,
  control: (page: Page) => Locator,
  around?: (page: Page) => Locator,
])[] = [
  [UNTOUCHED, page => tab(page, 'Code')],
  [UNTOUCHED, page => tab(page, 'QR code')],
  [UNTOUCHED, page => identifierField(page), boxOf],
  [UNTOUCHED, page => button(page, 'Send code')],
  [UNTOUCHED, page => googleLink(page)],
  ['an identifier with a problem', page => identifierField(page), boxOf],
  ['a number with its country', page => countryButton(page)],
  ['the code', page => button(page, 'Change')],
  ['the code', page => codeField(page), firstSlot],
  ['the code', page => button(page, /^Resend code/)],
  ['the code', page => button(page, 'use another way to sign in')],
  ['a refused code', page => codeField(page)],
]

for (const forcedColors of ['none', 'active'] as const) {
  for (const screen of new Set(CONTROLS.map(([name]) => name))) {
    test(`[WCAG-1.4.11] [WCAG-2.4.7] what has the focus has a ring of two pixels on ${screen}, forced colours: ${forcedColors}`, async ({
      page,
      context,
    }) => {
      await page.emulateMedia({ forcedColors })
      await open(page)
      await reach(screen, { page, context })

      for (const [, control, around = control] of CONTROLS.filter(([name]) => name === screen)) {
        await control(page).press('Shift')
        const focused = await pictureOf(page, around(page))
        const { width = 0, height = 0 } = (await around(page).boundingBox()) ?? {}
        await page.getByLabel('Theme').focus()
        const left = await pictureOf(page, around(page))
        // Round corners are shorter than square ones.
        const ring = 2 * 2 * (width + height) * 0.8
        expect.soft(newlyStandingOut(left, focused), String(control(page))).toBeGreaterThan(ring)
      }
    })
  }
}

test('[WCAG-2.4.11] bars that stick to the edges of the host’s window do not cover what has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 360 })
  await open(page)
  await page.addStyleTag({
    content: `body::before, body::after { position: fixed; z-index: 9; inset-inline: 0; block-size: 64px; background: navy; content: '' }
      body::before { inset-block-start: 0 } body::after { inset-block-end: 0 }`,
  })
  const walk = [tab(page, 'Code'), identifierField(page), button(page, 'Send code'), googleLink(page)]
  await page.getByRole('group', { name: 'Demo settings' }).getByRole('combobox').last().focus()

  for (const [key, controls] of [
    ['Tab', walk],
    ['Shift+Tab', walk.toReversed().slice(1)],
  ] as const) {
    for (const control of controls) {
      await page.keyboard.press(key)
      await expect(control).toBeFocused()
      const { y = 0, height = 0 } = (await control.boundingBox()) ?? {}
      expect.soft(y, `${key} ${String(control)}`).toBeGreaterThanOrEqual(64)
      expect.soft(y + height, `${key} ${String(control)}`).toBeLessThanOrEqual(360 - 64)
    }
  }
})

function boxOf(page: Page): Locator {
  return identifierField(page).locator('..')
}

/** The field itself is not drawn: the slots are, and an empty code begins in the first. */
function firstSlot(page: Page): Locator {
  return codeField(page).locator('xpath=following-sibling::*/*[1]')
}
