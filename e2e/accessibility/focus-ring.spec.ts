import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { countNewPixels, takePicture } from '../support/pixels.js'
import { goToScreen } from '../support/screens.js'
import { open } from '../support/demo.js'
import { button, codeField, countryButton, googleLink, identifierField, tab } from '../support/locators.js'

test.beforeEach(({ page }) => page.clock.install())

const FIRST_SCREEN = 'the identifier'

/** Controls by screen, each with the element that its focus ring is drawn around. @default the control itself */
const CONTROLS: readonly (readonly [
  screen: string,
  control: (page: Page) => Locator,
  around?: (page: Page) => Locator,
])[] = [
  [FIRST_SCREEN, page => tab(page, 'One-time code')],
  [FIRST_SCREEN, page => tab(page, 'QR code')],
  [FIRST_SCREEN, page => identifierField(page), fieldBox],
  [FIRST_SCREEN, page => button(page, 'Send code')],
  [FIRST_SCREEN, page => googleLink(page)],
  ['an identifier with a problem', page => identifierField(page), fieldBox],
  ['a number with its country', page => countryButton(page)],
  ['the code', page => button(page, 'Change')],
  ['the code', page => codeField(page), firstSlot],
  ['the code', page => button(page, /^Resend code/)],
  ['the code', page => button(page, 'use another way to sign in')],
  ['a refused code', page => codeField(page)],
]

for (const forcedColors of ['none', 'active'] as const) {
  for (const screen of new Set(CONTROLS.map(([name]) => name))) {
    test(`[WCAG-1.4.11] [WCAG-2.4.7] the focused control has a ring of two pixels on ${screen}, forced colours: ${forcedColors}`, async ({
      page,
      context,
    }) => {
      await page.emulateMedia({ forcedColors })
      await open(page)
      await goToScreen(screen, { page, context })

      for (const [, control, around = control] of CONTROLS.filter(([name]) => name === screen)) {
        await control(page).press('Shift')
        const focused = await takePicture(page, around(page))
        const { width = 0, height = 0 } = (await around(page).boundingBox()) ?? {}
        await page.getByLabel('Language').focus()
        const unfocused = await takePicture(page, around(page))
        // Round corners make the ring shorter than a rectangle.
        const ring = 2 * 2 * (width + height) * 0.8
        expect.soft(countNewPixels(unfocused, focused), String(control(page))).toBeGreaterThan(ring)
      }
    })
  }
}

function fieldBox(page: Page): Locator {
  return identifierField(page).locator('..')
}

/** The code field itself is transparent, so the ring is around the slot of the caret. */
function firstSlot(page: Page): Locator {
  return codeField(page).locator('xpath=following-sibling::*/*[1]')
}
