import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { open } from '../support/demo.js'
import { widget } from '../support/locators.js'
import { signInAsSomebody } from '../support/steps.js'
import { measureSidewaysScroll } from './layout.js'

/** Names that are long, piled up, invisible, or written the other way. */
const NAMES = [
  'W'.repeat(1000),
  'WWWWWWWWWW '.repeat(30),
  `Z${'\u0301\u0489\u0336'.repeat(60)}algo`,
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(40),
  'ﷺ𒐫꧅',
  '\u202egnp.exe',
  'line\r\nfeed\u2028separator',
  '\u200b\u200c\u200d',
  '<b>Sara</b>',
]

test('[XSS-04] no name that a server sends breaks the layout', async ({ page }) => {
  await page.clock.install()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const name of NAMES) {
    await nameEverybody(page, name)
    await open(page, { server: 'on' })
    await signInAsSomebody(page)
    await expect(widget(page).getByRole('heading')).toContainText('Welcome back, ')
    expect.soft(await measureSidewaysScroll(page), name.slice(0, 80)).toBe(0)
  }
})

/** Answers every request with another first name. */
async function nameEverybody(page: Page, name: string): Promise<void> {
  await page.unroute(/\/api\//)
  await page.route(/\/api\//, async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      /"first_name":null/,
      () => `"first_name":${JSON.stringify(name)}`,
    )
    await route.fulfill({ response, body })
  })
}
