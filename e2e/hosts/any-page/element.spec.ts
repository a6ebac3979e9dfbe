import { expect, test, type Page } from '@playwright/test'
import { SARA, visit } from './visit.js'
import { button, fill, press, textbox } from './widget.js'

const MARKUP = '<werify-login backend="trader4" base-url="/api/trader4" locale="en"></werify-login>'

/** Ways in which scripts that exchange parts of a page put a new element in the place of another. */
const WAYS: readonly (readonly [title: string, replace: (page: Page) => Promise<void>])[] = [
  ['as markup', setMarkup],
  [
    'that is inserted before the old one is removed',
    page =>
      page.locator('werify-login').evaluate((element, markup) => {
        element.insertAdjacentHTML('beforebegin', markup)
        element.remove()
      }, MARKUP),
  ],
]

for (const [way, replace] of WAYS) {
  test(`[REL-12] on a page that replaces its part with the element by a new one ${way}, the login goes on with the code`, async ({
    page,
  }) => {
    const { until } = await visit(page, '?widget=element')
    // The page adds an element of its own first.
    await until(textbox(page, 'Email, phone or wallet'))
    await setMarkup(page)
    await fill(textbox(page, 'Email, phone or wallet'), SARA)
    await press(button(page, 'Send code'))
    await until(textbox(page, '6-digit code'))
    await replace(page)
    await until(textbox(page, '6-digit code'))
    await expect(page.locator('werify-login')).toHaveCount(1)
    await expect(textbox(page, 'Email, phone or wallet')).toHaveCount(0)
  })
}

async function setMarkup(page: Page): Promise<void> {
  await page.locator('#login').evaluate((place, markup) => {
    place.innerHTML = markup
  }, MARKUP)
}
