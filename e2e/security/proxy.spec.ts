import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { NETWORK_HOST, test } from '../support/devices.js'
import { chooseNetwork, open, PROXIED_BACKENDS, randomNumber } from '../support/demo.js'
import { button, codeField, hostSession, identifierField, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode } from '../support/steps.js'

/** Prefix of every secret in the demo's server. */
const SECRET_PREFIX = 'simulated-secret-'

const SEND = '/api/d7/send-otp'

/** Signs in on an open page. @returns the code */
async function signIn(page: Page): Promise<string> {
  const number = randomNumber('mobile')
  await sendCode(page, number)
  const code = await readCode(page, number)
  await enterCode(page, code)
  await expect(widget(page).getByRole('heading', { name: /verified|signed in/ })).toBeFocused()
  return code
}

/** Records the page's requests to its server, and the responses. The page must have no service worker. */
async function recordTraffic(page: Page): Promise<readonly string[]> {
  const traffic: string[] = []
  await page.route(/\/(?:api|simulated)\//, async route => {
    const request = route.request()
    const response = await route.fetch()
    traffic.push(
      JSON.stringify([request.url(), await request.allHeaders(), request.postData()]),
      JSON.stringify([response.headersArray(), await response.text()]),
    )
    await route.fulfill({ response })
  })
  return traffic
}

for (const [backend, granted] of [
  ['d7', 'APPROVED'],
  ['digipay', 'user_id'],
] as const) {
  test(`[PROXY-01] signs in to ${backend} with nothing of its secret in the browser`, async ({
    page,
    context,
  }) => {
    const traffic = await recordTraffic(page)
    await open(page, { backend, server: 'on' })
    const code = await signIn(page)

    const kept = await page.evaluate(() => ({
      page: document.documentElement.outerHTML,
      stores: [localStorage, sessionStorage].map(store => Object.entries(store)),
      cookie: document.cookie,
    }))
    const seen = [...traffic, JSON.stringify([kept, await context.cookies()])].join('\n')
    expect(seen).toContain(code)
    expect(seen).toContain(granted)
    expect(seen).not.toContain(SECRET_PREFIX)
    // The page asks for the messages on the phone to the last moment.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
}

test('[PROXY-01] no built file of the page holds a secret or its prefix', () => {
  const files = readdirSync('dist-demo', { recursive: true, withFileTypes: true }).filter(file =>
    file.isFile(),
  )
  const text = files.map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'latin1')).join('\n')
  expect(text).toContain('/api/d7')
  expect(text).not.toContain(SECRET_PREFIX)
})

test('[OTP-02] d7 signs in with letters, where its proxy asks for them', async ({ page }) => {
  await open(page, { backend: 'd7', code: 'letters' })
  expect(await signIn(page)).toMatch(/^[A-Za-z]{6}$/)
  await expect(hostSession(page, 'identifier, raw')).toBeVisible()
})

for (const backend of PROXIED_BACKENDS) {
  test(`[PROXY-02] a page in the network, where browsers send no Sec-Fetch-Site, signs in to ${backend}`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(`http://${NETWORK_HOST}:${new URL(baseURL ?? '').port}/?backend=${backend}`)
    await signIn(page)
  })

  test(`[REL-13] ${backend} fails in the chosen way, and works again after that`, async ({ page }) => {
    await open(page, { backend, scenario: 'server-error' })
    await identifierField(page).fill(randomNumber('mobile'))
    await button(page, 'Send code').click()
    await expect(widget(page)).toContainText('Something went wrong on our side')

    await chooseNetwork(page, 'Everything works')
    await button(page, 'Try again').click()
    await expect(codeField(page)).toBeFocused()
  })
}

test('[PROXY-02] its own page can call nothing but the steps of a login', async ({ page }) => {
  await open(page, { server: 'on' })
  const refused = [
    [404, '/api/d7/balance', {}],
    [404, '/api/digipay/send-otp', {}],
    [404, `${SEND}?url=https://evil.example`, {}],
    [405, SEND, { method: 'GET' }],
    [405, SEND, { method: 'PUT', body: '{}' }],
    [415, SEND, { headers: { 'Content-Type': 'text/plain' } }],
    [413, SEND, { body: JSON.stringify({ recipient: '1'.repeat(9000) }) }],
    [422, SEND, { body: JSON.stringify({ recipient: [randomNumber('mobile')] }) }],
  ] as const
  for (const [status, path, changes] of refused) {
    expect(await sendFrom(page, path, changes), JSON.stringify([path, changes])).toBe(status)
  }
})

test('[PROXY-02] a page of another origin can have no code sent, by any kind of request', async ({
  page,
  baseURL,
}) => {
  const statuses: number[] = []
  page.on('response', response => {
    if (response.url().endsWith(SEND) && response.request().method() === 'POST')
      statuses.push(response.status())
  })
  await page.goto(`${baseURL?.replace('127.0.0.1', 'localhost')}/phone`)
  const url = baseURL + SEND
  const number = randomNumber('mobile')
  const body = JSON.stringify({ recipient: number })

  await sendFrom(page, url, { body }).catch(() => undefined)
  await sendFrom(page, url, { body, mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } })
  await page.evaluate(([to, data]) => navigator.sendBeacon(to, data), [url, body] as const)
  await page.evaluate(to => {
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
    document.body.append(form)
    form.submit()
  }, url)
  await page.waitForURL(url)

  expect(statuses.length).toBeGreaterThanOrEqual(3)
  expect(new Set(statuses)).toEqual(new Set([403]))
  const { sent } = await (await page.request.get('/simulated/phone')).json()
  expect(sent.filter(({ to }: { readonly to: string }) => to === number)).toEqual([])
})

/** Sends a request like the widget's from a page. @returns the status of the response */
function sendFrom(page: Page, url: string, changes: RequestInit): Promise<number> {
  return page.evaluate(
    async ([to, init]) => {
      const headers = { 'Content-Type': 'application/json' }
      const isPost = init.method === undefined
      const request = { method: 'POST', headers, ...(isPost && { body: '{}' }), ...init }
      return (await fetch(to, request)).status
    },
    [url, changes] as const,
  )
}
