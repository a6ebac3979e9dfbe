import { expect, type Page } from '@playwright/test'
import { test as base } from '../support/api-calls.js'
import { startMockServer, type MockServer } from './mock-server.js'
import {
  button,
  codeField,
  enterCode,
  identifierField,
  open,
  openQrTab,
  qrCode,
  SARA,
  welcome,
  widget,
} from '../support/steps.js'

/** The API on another port than the page: what a browser then lets through is what it does for a real server. */
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

/** With the simulation in the server of the page no worker stands between the page and the network. */
const openAcross = (page: Page) => open(page, { server: 'on' })

test.describe('[MOCK-03] at a server that any origin may ask', () => {
  test('a person signs in', async ({ page, api }) => {
    await openAcross(page)
    await identifierField(page).fill(SARA)
    await button(page, 'Send code').click()
    await expect(codeField(page)).toBeFocused()
    const [, code = ''] = /Your Werify code is (\d{6})\./.exec(api.printed()) ?? []
    await enterCode(page, code)

    await expect(welcome(page)).toBeFocused()
  })

  test('a QR code is drawn, and no picture is asked for', async ({ page, api }) => {
    const asked: string[] = []
    page.on('request', request => {
      if (request.url().startsWith(api.url)) asked.push(request.resourceType())
    })
    await openAcross(page)
    await openQrTab(page)

    await expect(qrCode(page)).toBeVisible()
    expect(new Set(asked)).toEqual(new Set(['fetch']))
  })

  test('[NET-13] [F-21] a page can read no header of an answer, and takes the wait from its body', async ({
    page,
    api,
  }) => {
    await openAcross(page)
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
        // What a page assumes where nobody says how long is half a minute; the quota of an address says up to a whole.
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
      await openAcross(page)
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()

      await expect(widget(page)).toContainText('The sign-in service cannot be reached.')
      await expect(button(page, 'Try again')).toBeEnabled()
      expect(calls.count('send')).toBe(1)
      expect(api.printed()).not.toContain('Your Werify code')
    })
  })
}
