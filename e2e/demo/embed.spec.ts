import { expect, type Locator, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { chooseSetting, open } from '../support/demo.js'

function file(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true })
}

test('[DEMO-03] the code to embed follows every setting at once', async ({ page }) => {
  await open(page)
  const code = file(page, 'sign-in.tsx')
  await expect(code).toContainText('import { trader4, WerifyLogin, type TokenSession }')
  await expect(file(page, 'sign-in.css')).toBeHidden()

  await chooseSetting(page, 'Theme', 'Dark')
  await chooseSetting(page, 'Brand colour', 'Violet')
  await chooseSetting(page, 'Width', 'Wide')
  await page.getByLabel('Language').selectOption('fa')
  await page.getByRole('switch', { name: 'Hide most of the email or number' }).uncheck()
  await page.getByLabel('Backend').selectOption('D7 Verify')

  for (const line of [
    `const backend = d7({ baseUrl: '/login/d7' })`,
    'theme="dark"',
    'locale="fa"',
    'maskIdentifier={false}',
  ]) {
    await expect(code).toContainText(line)
  }
  await expect(code).not.toContainText('maxWidth')
  await expect(file(page, 'sign-in.css')).toContainText('--werify-brand: #6d28d9;')
})

for (const [framework, name] of [
  ['React', 'sign-in.tsx'],
  ['HTML', 'sign-in.html'],
  ['Vue', 'SignIn.vue'],
] as const) {
  test(`[DEMO-03] a press copies the code for ${framework} as it is shown, and says so`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await chooseSetting(page, 'Framework', framework)
    const copy = page.getByRole('button', { name: `Copy ${name}` })
    await copy.click()

    await expect(page.getByRole('status').filter({ hasText: `${name} is copied.` })).toBeAttached()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await file(page, name).textContent())

    await chooseSetting(page, 'Theme', 'Light')
    await expect(page.getByRole('status').filter({ hasText: `${name} is copied.` })).toBeHidden()
  })
}

testOnNewPage('where a browser refuses to copy, the code is selected for the keyboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await open(page)
  await page.getByRole('button', { name: 'Copy sign-in.tsx' }).click()
  const selected = await page.evaluate(() => getSelection()?.toString())
  expect(selected).toContain('export function SignIn()')
})
