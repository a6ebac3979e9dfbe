import { expect, test, type Route } from '@playwright/test'
import { createLoginService, manualClock, trader4Handlers } from '@werify/login/mocks'
import { getResponse, type HttpHandler } from 'msw'

// Playwright sees only what no service worker answers.
test.use({ serviceWorkers: 'block' })

/** Your page. This one asks an address of its own. */
const PAGE = '/?server=on'

test('a code that has expired does not sign in, and the next one does', async ({ page }) => {
  const clock = manualClock()
  const service = createLoginService({ now: clock })
  const handlers = trader4Handlers('*/api/trader4', service)
  await page.route('**/api/trader4/**', route => answer(route, handlers))
  const typeCode = () => {
    const { code = '' } = service.outbox.latest('ada@acme.example') ?? {}
    return page.getByRole('textbox', { name: '6-digit code' }).fill(code)
  }

  await page.clock.install()
  await page.goto(PAGE)
  await page.getByRole('textbox', { name: /^Email/ }).fill('ada@acme.example')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByRole('textbox', { name: '6-digit code' })).toBeFocused()
  clock.advance(5 * 60_000)
  await typeCode()
  await expect(page.getByText('That code is no longer good. Send a new one.')).toBeVisible()

  await page.clock.fastForward('00:30')
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByText('That code is no longer good.')).toBeHidden()
  await typeCode()
  await expect(page.getByRole('heading', { name: /signed in/ })).toBeVisible()
})

/** Has handlers of msw answer what Playwright has intercepted. */
async function answer(route: Route, handlers: HttpHandler[]): Promise<void> {
  const asked = route.request()
  const response = await getResponse(
    handlers,
    new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postData(),
    }),
  )
  if (response === undefined || response.type === 'error') return route.abort()
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
