import { expect, test } from '@playwright/test'
import { PROXIED_BACKENDS } from '../support/demo.js'
import { button, googleLink, identifierField, welcome, widget } from '../support/locators.js'
import { signInWithCode, signInWithPhone } from '../support/steps.js'
import { serveStatically } from './static-host.js'
import { lastCode, tryIt } from './try-it.js'

let host: Awaited<ReturnType<typeof serveStatically>>

test.beforeAll(async () => {
  host = await serveStatically('/some/path/')
})

test.afterAll(() => host.close())

test('[DEMO-04] in a folder of a static host, a visitor signs in with a code', async ({ page }) => {
  const failures: string[] = []
  page.on('response', response => {
    if (response.status() >= 400 && !response.url().endsWith('/simulated/')) failures.push(response.url())
  })
  await page.goto(host.url)
  await signInWithCode(page)
  expect(failures).toEqual([])
})

test('[DEMO-04] in a folder of a static host, a visitor signs in with the phone', async ({ page }) => {
  await page.clock.install()
  await page.goto(`${host.url}?theme=dark`)
  await signInWithPhone(page)
})

for (const backend of PROXIED_BACKENDS) {
  test(`[DEMO-02] [DEMO-04] a static host has no proxy, so the page simulates ${backend} by itself`, async ({
    page,
  }) => {
    await page.goto(`${host.url}?backend=${backend}`)
    await tryIt(page)
      .getByRole('button', { name: /Sara’s mobile/ })
      .click()
    await button(page, 'Send code').click()
    await lastCode(page).click()
    await expect(widget(page).getByRole('heading', { name: /verified|signed in|Welcome/ })).toBeFocused()
  })
}

test('[DEMO-04] on a static host, the link to Google says why it leads nowhere', async ({ page }) => {
  await page.goto(host.url)
  await googleLink(page).click()
  await expect(page.getByText('Google can’t be simulated on a static host.')).toBeVisible()
  await expect(identifierField(page)).toBeVisible()
  await expect(welcome(page)).toBeHidden()
})
