import { expect, type Locator } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { SARA } from '../support/demo.js'
import { loginIn } from './login-in.js'

const OTHER = 'other@example.com'

for (const [title, used, unused] of [
  ['first', 0, 1],
  ['second', 1, 0],
] as const) {
  test(`[HOST-12] where the ${title} of two widgets has sent a code, the other one asks who it is, also after a reload`, async ({
    page,
  }) => {
    await page.goto('/?place=twice&resume=on')
    const widgets = page.getByRole('main').locator('.werify-root')
    await expect(widgets).toHaveCount(2)
    const sender = widgets.nth(used)
    const other = widgets.nth(unused)
    await identifierIn(other).fill(OTHER)
    await identifierIn(sender).fill(SARA)
    await sender.getByRole('button', { name: 'Send code' }).click()
    await expect(codeIn(sender)).toBeFocused()
    await expect(identifierIn(other)).toHaveValue(OTHER)

    await page.reload()
    await expect(codeIn(sender)).toBeVisible()
    await expect(identifierIn(other)).toBeVisible()

    await other.getByRole('tab', { name: 'QR code' }).click()
    await expect(other.getByRole('img', { name: /^QR code/ })).toBeVisible()
    await expect(codeIn(sender)).toBeVisible()
  })
}

test('[HOST-12] a code signs in to the widget that sent it, and the other one stays as it is', async ({
  page,
}) => {
  await page.goto('/?place=twice&resume=on')
  const [first, second] = [0, 1].map(index => page.getByRole('main').locator('.werify-root').nth(index))
  if (first === undefined || second === undefined) throw new Error('There are no two widgets.')
  await identifierIn(second).fill(OTHER)
  await identifierIn(first).fill(SARA)
  await first.getByRole('button', { name: 'Send code' }).click()
  await codeIn(first).fill(await loginIn(page).readCode())
  await expect(first.getByRole('heading', { name: 'Welcome back, Sara' })).toBeFocused()
  await expect(identifierIn(second)).toHaveValue(OTHER)
})

function identifierIn(widget: Locator): Locator {
  return widget.getByRole('textbox', { name: 'Email, phone or wallet' })
}

function codeIn(widget: Locator): Locator {
  return widget.getByRole('textbox', { name: '6-digit code' })
}
