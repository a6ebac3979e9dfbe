import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { widget } from '../support/locators.js'
import { sendCode } from '../support/steps.js'

test('[ID-09] a long masked domain wraps instead of widening the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  await sendCode(page, `hi@${'b'.repeat(63)}.${'c'.repeat(63)}.net`)
  await expect(widget(page)).toContainText('h•••@bbb')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
