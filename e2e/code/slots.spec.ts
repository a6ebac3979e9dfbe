import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { codeField, widget } from '../support/locators.js'
import { enterCode, sendCode } from '../support/steps.js'

for (const textSize of ['100%', '200%']) {
  for (const length of [6, 8, 10]) {
    test(`[OTP-02] ${length} characters fit 320 px, in text of ${textSize}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 720 })
      await open(page)
      await sendCode(page)
      await enterCode(page, '88888')
      await page.evaluate(size => {
        document.documentElement.style.fontSize = size
      }, textSize)
      await addSlots(page, length)

      const { slots, texts, field, screenWidth } = await measure(page)
      expect(slots).toHaveLength(length)
      expect(Math.min(...slots.map(slot => slot.left))).toBeGreaterThanOrEqual(field.left)
      expect(Math.max(...slots.map(slot => slot.right))).toBeLessThanOrEqual(field.right)
      for (const [at, text] of texts.entries()) {
        expect(text.width).toBeLessThanOrEqual(slots[at]?.width ?? 0)
      }
      expect(screenWidth).toBeLessThanOrEqual(320)
    })
  }
}

/** Adds filled slots, since no simulated server sends so long a code. */
function addSlots(page: Page, length: number) {
  return widget(page).evaluate((login, count) => {
    const filled = login.querySelector('.werify-otp-slots > span')
    const more = count - (filled?.parentElement?.children.length ?? 0)
    for (let added = 0; added < more; added += 1) filled?.after(filled.cloneNode(true))
  }, length)
}

function measure(page: Page) {
  return codeField(page).evaluate(input => {
    const boxOf = (of: Element | Range) => {
      const { left, right, width } = of.getBoundingClientRect()
      return { left, right, width }
    }
    const slots = [...(input.nextElementSibling?.children ?? [])]
    const texts = slots
      .filter(slot => slot.textContent !== '')
      .map(slot => {
        const range = document.createRange()
        range.selectNodeContents(slot)
        return boxOf(range)
      })
    return {
      field: boxOf(input),
      slots: slots.map(boxOf),
      texts,
      screenWidth: document.documentElement.scrollWidth,
    }
  })
}
