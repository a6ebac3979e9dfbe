import { expect, type Page } from '@playwright/test'
import { test } from './calls.js'
import { SCREENS } from './screens.js'
import {
  button,
  codeField,
  codeFor,
  googleLink,
  identifierField,
  open,
  sendCode,
  tab,
  welcome,
  widget,
} from './steps.js'

test.beforeEach(({ page }) => page.clock.install())

for (const [name, reach] of SCREENS) {
  test(`[WCAG-2.5.8] [WCAG-1.4.13] ${name}: what is pressed is large enough, and says what it is without pointing at it`, async ({
    page,
    context,
  }) => {
    await open(page)
    await reach({ page, context })

    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect.soft(await smallTargets(page), `${width} pixels wide`).toEqual([])
    }
    await expect(widget(page).locator('[title], svg title')).toHaveCount(0)
  })
}

/** Targets of fewer than 24 pixels either way, and ways onwards of fewer than 44. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return widget(page).evaluate(root => {
    const onwards = '[role="tab"], [role="option"], [type="submit"], a, .werify-button'
    return [...root.querySelectorAll(`button, input, ${onwards}`)]
      .filter(target => target.checkVisibility())
      .filter(target => {
        const { width, height } = target.getBoundingClientRect()
        return Math.min(width, height) < (target.matches(onwards) ? 44 : 24)
      })
      .map(target => `${target.outerHTML} is ${target.clientWidth} x ${target.clientHeight}`)
  })
}

test('[WCAG-2.5.1] [WCAG-2.5.2] nothing happens before a press is over, nor when it ends elsewhere', async ({
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

test('[WCAG-2.1.4] no key does anything where nothing is in focus', async ({ page, calls }) => {
  await page.addInitScript(() => {
    for (const target of [window, document]) {
      const listen: EventTarget['addEventListener'] = target.addEventListener.bind(target)
      Object.assign(target, {
        addEventListener(...[type, ...rest]: Parameters<typeof listen>) {
          if (type.startsWith('key')) throw new Error('The keys of the whole page are not the widget’s.')
          listen(type, ...rest)
        },
      })
    }
  })
  await open(page)
  await sendCode(page)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.type(await codeFor(page))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await expect(codeField(page)).toHaveValue('')
  expect(calls.count('verify')).toBe(0)
})

test('[WCAG-3.2.1] [WCAG-3.2.2] nothing changes where the focus goes, or where somebody types', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).focus()
  await identifierField(page).pressSequentially('hi@trader4.net')
  await tab(page, 'QR code').focus()
  await googleLink(page).focus()
  await expect(tab(page, 'Code')).toHaveAttribute('aria-selected', 'true')
  expect(calls.count('send') + calls.count('ticket')).toBe(0)

  // A complete code is sent by itself: whoever hears the field has been told.
  await button(page, 'Send code').click()
  await expect(codeField(page)).toHaveAccessibleDescription(/is checked as soon as it is complete/)
  await codeField(page).pressSequentially(await codeFor(page))
  await expect(welcome(page)).toBeFocused()
})
