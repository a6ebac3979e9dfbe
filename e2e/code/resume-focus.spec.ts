import { expect, test, type Page } from '@playwright/test'
import { open } from '../support/demo.js'
import { codeField, widget } from '../support/locators.js'
import { sendCode } from '../support/steps.js'

test('[OTP-05] a reload neither scrolls the page nor takes the focus, unless the code is in sight', async ({
  page,
}) => {
  await open(page, { resume: 'on' })
  await sendCode(page)
  await putAbove(page, 'p', { textContent: 'A long page.' }, 200)
  // Else Chrome sometimes scrolls back to what was in sight, and that is the code.
  await page.evaluate(() => (history.scrollRestoration = 'manual'))

  await page.reload()
  await expect(widget(page)).toContainText('Sent to h•••@trader4.net')
  await expect(codeField(page)).not.toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('[OTP-05] after a reload a field of the page keeps the focus', async ({ page }) => {
  await open(page, { resume: 'on' })
  await sendCode(page)
  await putAbove(page, 'input', { id: 'search', autofocus: true })

  await page.reload()
  await expect(codeField(page)).toBeVisible()
  await expect(page.locator('#search')).toBeFocused()
})

/** Adds elements to the beginning of the page, from the next time it loads. No markup: a strict policy forbids that. */
async function putAbove(page: Page, tag: string, properties: object, count = 1): Promise<void> {
  await page.addInitScript(
    above => {
      const parsing = new MutationObserver(() => {
        if (document.body === null) return
        parsing.disconnect()
        const elements = Array.from({ length: above.count }, () =>
          Object.assign(document.createElement(above.tag), above.properties),
        )
        document.body.prepend(...elements)
      })
      parsing.observe(document, { childList: true, subtree: true })
    },
    { tag, properties, count },
  )
}
