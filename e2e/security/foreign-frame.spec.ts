import { expect, test, type Page } from '@playwright/test'
import { recordConsole } from '../support/record-console.js'
import { pass } from '../support/steps.js'

const WARNING = /frame-ancestors 'self'/

for (const [title, host, warnings] of [
  ['of another site is said to its developer, once', 'localhost', 1],
  ['of its own site is nothing to say', '127.0.0.1', 0],
] as const) {
  test(`[XSS-10] a login in a frame ${title}`, async ({ page, baseURL }) => {
    const lines = await recordConsole(page)
    await frame(page, baseURL ?? '', host)
    const login = page.frameLocator('iframe').getByRole('main').getByRole('region')
    await login.getByRole('textbox').fill('hi@trader4.net')
    await expect(login.getByRole('textbox')).toHaveValue('hi@trader4.net')
    await pass(page)
    const said = () => lines.filter(line => WARNING.test(line))
    await expect.poll(said).toHaveLength(warnings)
  })
}

/** A page with a given host that frames the login. */
async function frame(page: Page, login: string, host: string): Promise<void> {
  const outer = new URL('/?server=on', login)
  outer.hostname = host
  await page.goto(outer.href)
  await page.evaluate(src => {
    const inner = document.createElement('iframe')
    Object.assign(inner, { src, width: '600', height: '700' })
    document.body.replaceChildren(inner)
  }, `${login}/?server=on`)
}
