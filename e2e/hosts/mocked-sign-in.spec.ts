import { expect, test, type Page, type Route } from '@playwright/test'
import { createLoginService, manualClock, trader4Handlers } from '@werify/login/mocks'
import { getResponse, type HttpHandler } from 'msw'

// Playwright cannot intercept requests that a service worker answers.
test.use({ serviceWorkers: 'block' })

/** Address of your page, and of its backend: 'https://api.trader4.net', or the `baseUrl` that you set. */
const PAGE = '/?server=on'
const API = '**/api/trader4'

test('an expired code does not sign in, and the next one does', async ({ page }) => {
  const { clock, service } = await simulateServer(page)
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
  await expect(page.getByText('That code no longer works. Send a new one.')).toBeVisible()

  await page.clock.fastForward('00:30')
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByText('That code no longer works.')).toBeHidden()
  await typeCode()
  await expect(page.getByRole('heading', { name: /signed in/ })).toBeVisible()
})

test('a person signs in with Google', async ({ page }) => {
  await simulateServer(page)
  await page.goto(PAGE)
  await page.getByRole('link', { name: 'Continue with Google' }).click()
  await page.getByRole('button', { name: 'hi@trader4.net' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome back, Sara' })).toBeVisible()
})

/** Gives each test a service of its own. */
async function simulateServer(page: Page) {
  const clock = manualClock()
  const service = createLoginService({ now: clock })
  const handlers = trader4Handlers(API, service)
  await page.route(`${API}/**`, route => answer(route, handlers))
  return { clock, service }
}

/** Answers an intercepted request with msw handlers. */
async function answer(route: Route, handlers: HttpHandler[]): Promise<void> {
  const request = route.request()
  const response = await getResponse(
    handlers,
    new Request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postData(),
    }),
  )
  if (response === undefined || response.type === 'error') return route.abort()
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
