import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { BACKENDS, open, SARA } from '../support/demo.js'
import { button, codeField, hostResult, identifierField, phonePanel, welcome } from '../support/locators.js'
import { lastCode, tryIt } from './try-it.js'
import { openQrTab, sendCode, signInWithCode } from '../support/steps.js'

for (const backend of BACKENDS) {
  test(`[DEMO-02] a visitor signs in to ${backend} with taps alone`, async ({ page }) => {
    await open(page, { backend })
    await expect(lastCode(page)).toBeHidden()
    await tryIt(page)
      .getByRole('button', { name: /Sara’s mobile/ })
      .click()
    await expect(identifierField(page)).toBeFocused()
    await button(page, 'Send code').click()
    await lastCode(page).click()

    await expect(welcome(page)).toBeFocused()
    await expect(lastCode(page)).toBeHidden()
  })
}

test('the last code is the one of the identifier that was tapped last', async ({ page }) => {
  await open(page)
  await sendCode(page)
  await expect(lastCode(page)).toContainText(SARA)
  await tryIt(page)
    .getByRole('button', { name: /Sara’s mobile/ })
    .click()
  await expect(identifierField(page)).toHaveValue(/7888 872720$/)
  await button(page, 'Send code').click()
  await expect(lastCode(page)).toContainText('+447888872720')
  await lastCode(page).click()
  await expect(welcome(page)).toBeFocused()
})

test('a signed-in visitor starts again with another identifier', async ({ page }) => {
  await open(page)
  await signInWithCode(page)
  await expect(hostResult(page)).toBeVisible()
  await tryIt(page)
    .getByRole('button', { name: /A wallet/ })
    .click()
  await expect(identifierField(page)).toHaveValue(/^bc1q/)
  await expect(hostResult(page)).toBeHidden()
})

test('a login that starts over with another server has no result of the one before', async ({ page }) => {
  await open(page)
  await signInWithCode(page)
  await page.getByLabel('Backend').selectOption('Werify')
  await expect(identifierField(page)).toHaveValue('')
  await expect(hostResult(page)).toBeHidden()
})

test('the phone forgets the request of a login that is over', async ({ page }) => {
  await page.clock.install()
  await open(page)
  await openQrTab(page)
  const approve = phonePanel(page).getByRole('button', { name: 'Approve' })
  await expect(approve).toBeVisible()
  await tryIt(page)
    .getByRole('button', { name: /Sara’s email/ })
    .click()
  await expect(approve).toBeHidden()

  await openQrTab(page)
  await expect(approve).toBeVisible()
})

test('on a touch screen a tapped identifier leaves the keyboard closed', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    ...(baseURL !== undefined && { baseURL }),
  })
  const page = await context.newPage()
  await open(page)
  await tryIt(page)
    .getByRole('button', { name: /Sara’s email/ })
    .tap()
  await expect(identifierField(page)).toHaveValue(SARA)
  await expect(identifierField(page)).not.toBeFocused()
  await expect(tryIt(page).getByRole('status')).toHaveText(`${SARA} is filled in.`)
  await context.close()
})

test('nothing to tap in is left while no code field is there', async ({ page }) => {
  await open(page)
  await sendCode(page)
  await expect(lastCode(page)).toBeVisible()
  await button(page, 'Change').click()
  await expect(codeField(page)).toBeHidden()
  await expect(lastCode(page)).toBeHidden()
})
