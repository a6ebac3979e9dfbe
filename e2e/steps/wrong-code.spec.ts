import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { button, codeField, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode, wrongCode } from '../support/steps.js'

/** Tops and heights of the card and of what is below the code field, once nothing moves any more. */
async function measure(page: Page): Promise<readonly number[]> {
  await widget(page).evaluate(root =>
    Promise.allSettled(root.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  )
  const parts = [button(page, /^Resend code/), button(page, 'Verify'), widget(page)]
  const boxes = await Promise.all(parts.map(part => part.boundingBox()))
  return boxes.flatMap(box => [box?.y ?? 0, box?.height ?? 0])
}

for (const width of [1280, 360, 320]) {
  test(`[STEP-04] a wrong code moves nothing, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    await sendCode(page)
    const wrong = wrongCode(await readCode(page))
    await enterCode(page, wrong.slice(0, -1))
    const before = await measure(page)
    await enterCode(page, wrong.slice(-1))
    await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(widget(page)).toContainText('That code isn’t right. 4 attempts left.')
    const moves = (await measure(page)).map((value, index) => Math.abs(value - (before[index] ?? 0)))
    expect(Math.max(...moves), 'less than half a pixel').toBeLessThan(0.5)
  })
}
