import { expect, test } from '@playwright/test'
import { holdScripts } from './hold.js'
import { SARA } from '../support/demo.js'
import { widget } from '../support/locators.js'

test('[STEP-01] [STEP-02] in another language the form has its place and takes keys before its texts are there', async ({
  page,
  context,
}) => {
  const release = await holdScripts(context, /\/fa-/)
  await page.goto('/?locale=fa')
  const field = widget(page).getByRole('textbox')
  await field.focus()
  await page.keyboard.type(SARA.slice(0, 5))
  expect((await widget(page).innerText()).trim()).toBe('')
  const before = await widget(page).boundingBox()

  await release()
  await expect(widget(page).getByRole('heading', { name: 'ورود به Trader4' })).toBeVisible()
  await page.keyboard.type(SARA.slice(5))
  await expect(field).toHaveValue(SARA)
  await expect(field).toBeFocused()
  expect(await widget(page).boundingBox()).toEqual(before)
})
