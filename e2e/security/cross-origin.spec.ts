import { expect, type Page } from '@playwright/test'
import { test as base } from '../support/api-calls.js'
import { startMockServer, type MockServer } from './mock-server.js'
import { open, SARA } from '../support/demo.js'
import { button, codeField, identifierField, qrCode, welcome, widget } from '../support/locators.js'
import { enterCode, openQrTab } from '../support/steps.js'

/** Playwright's `test` with the API on another port, so on another origin than the page. */
const test = base.extend<{ readonly cors: string; readonly api: MockServer }>({
  cors: ['open', { option: true }],
  api: async ({ page, cors }, provide) => {
    const api = await startMockServer(cors)
    await page.addInitScript(origin => {
      const fetch = window.fetch.bind(window)
      window.fetch = (input, init) =>
        fetch(typeof input === 'string' ? input.replace(/^.*(?=\/api\/)/, origin) : input, init)
    }, api.url)
    await provide(api)
    await api.close()
  },
})

/** Opens the demo without a service worker, which would answer the requests itself. */
const openWithoutWorker = (page: Page) => open(page, { server: 'on' })

test.describe('[MOCK-03] at a server that any origin may ask', () => {
  test('a person signs in', async ({ page, api }) => {
    await openWithoutWorker(page)
    await identifierField(page).fill(SARA)
    await button(page, 'Send code').click()
    await expect(codeField(page)).toBeFocused()
    const [, code = ''] = /Your Werify code is (\d{6})\./.exec(api.printed()) ?? []
    await enterCode(page, code)

    await expect(welcome(page)).toBeFocused()
  })

  test('a QR code is drawn, and no picture is requested', async ({ page, api }) => {
    const types: string[] = []
    page.on('request', request => {
      if (request.url().startsWith(api.url)) types.push(request.resourceType())
    })
    await openWithoutWorker(page)
    await openQrTab(page)

    await expect(qrCode(page)).toBeVisible()
    expect(new Set(types)).toEqual(new Set(['fetch']))
  })

  test('[NET-13] [F-21] a page cannot read the headers of a response, and takes the wait from its body', async ({
    page,
    api,
  }) => {
    await openWithoutWorker(page)
    const sign = `${api.url}/api/trader4/v1/oauth/sign`
    const answered = page.waitForResponse(response => response.url() === sign && response.status() === 429)
    const seen = await page.evaluate(
      async ([address, id]) => {
        const send = () =>
          fetch(address, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ id }),
          })
        // Without a known wait the widget assumes half a minute. This quota says up to a whole one, which tells them apart.
        for (let request = 0; request < 60; request += 1) await send()
        const { headers, status } = await send()
        return { status, wait: headers.get('Retry-After'), date: headers.get('Date') }
      },
      [sign, SARA] as const,
    )
    const sent = await (await answered).allHeaders()

    expect(seen).toEqual({ status: 429, wait: null, date: null })
    expect(Number(sent['retry-after'])).toBeGreaterThan(0)
    expect(sent['date']).toBeDefined()

    await identifierField(page).fill(SARA)
    await button(page, 'Send code').click()
    await expect(widget(page)).toContainText(/Try again in (?:(?:3[1-9]|[45]\d|60) seconds|1 minute)/)
  })
})

for (const cors of ['closed', 'no-preflight']) {
  test.describe(`[MOCK-03] [F-9] [F-10] at a server whose policy for other origins is ${cors}`, () => {
    test.use({ cors })

    test('a person is told that it cannot be reached, after one request', async ({ page, api, calls }) => {
      await openWithoutWorker(page)
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()

      await expect(widget(page)).toContainText('We can’t reach the sign-in service.')
      await expect(button(page, 'Try again')).toBeEnabled()
      expect(calls.count('send')).toBe(1)
      expect(api.printed()).not.toContain('Your Werify code')
    })
  })
}
