import { expect } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { button, codeField, googleLink, identifierField, tab, welcome, widget } from '../support/locators.js'
import { readCode, sendCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[WCAG-2.5.1] [WCAG-2.5.2] a press acts on release, and not when it is released elsewhere', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).fill('hi@trader4.net')

  for (const target of [tab(page, 'QR code'), button(page, 'Send code')]) {
    await target.hover()
    await page.mouse.down()
    await widget(page).getByRole('heading').hover()
    await page.mouse.up()
  }
  await expect(identifierField(page)).toBeVisible()
  expect(calls.count('send') + calls.count('ticket')).toBe(0)

  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
})

testOnNewPage('[WCAG-2.1.4] no key does anything while nothing is focused', async ({ page, calls }) => {
  await page.addInitScript(() => {
    for (const target of [window, document]) {
      const listen: EventTarget['addEventListener'] = target.addEventListener.bind(target)
      Object.assign(target, {
        addEventListener(...[type, ...rest]: Parameters<typeof listen>) {
          if (type.startsWith('key')) throw new Error('The widget listens to the keys of the whole page.')
          listen(type, ...rest)
        },
      })
    }
  })
  await open(page)
  await sendCode(page)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.type(await readCode(page))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await expect(codeField(page)).toHaveValue('')
  expect(calls.count('verify')).toBe(0)
})

test('[WCAG-3.2.1] [WCAG-3.2.2] focus and typing change nothing by themselves', async ({ page, calls }) => {
  await open(page)
  await identifierField(page).focus()
  await identifierField(page).pressSequentially('hi@trader4.net')
  await tab(page, 'QR code').focus()
  await googleLink(page).focus()
  await expect(tab(page, 'One-time code')).toHaveAttribute('aria-selected', 'true')
  expect(calls.count('send') + calls.count('ticket')).toBe(0)

  // A complete code is sent at once, as the description of the field says.
  await button(page, 'Send code').click()
  await expect(codeField(page)).toHaveAccessibleDescription(/check the code as soon as/)
  await codeField(page).pressSequentially(await readCode(page))
  await expect(welcome(page)).toBeFocused()
})
