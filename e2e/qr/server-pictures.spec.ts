import { expect, test } from '@playwright/test'
import { readQr } from '../support/qr-reader.js'

/** Pictures of QR codes that the servers offer. The widget never loads them. */
const PICTURES = [
  { backend: 'trader4', ticket: '/api/trader4/v1/oauth/qr', toText: (name: string) => name },
  { backend: 'werifyOauth', ticket: '/api/werify-oauth/v1/oauth/qr', toText: (name: string) => name },
  {
    backend: 'werify',
    ticket: '/api/werify/qr',
    toText: (name: string, origin: string) => `${origin}/api/werify/user/qr/${name}`,
  },
] as const

for (const { backend, ticket, toText } of PICTURES) {
  test(`the picture of ${backend} holds the same text as the QR code of the widget`, async ({
    page,
    request,
    baseURL,
  }) => {
    const { results, result } = await (await request.get(ticket)).json()
    const { url, qr_image, token, id, hash } = results ?? result

    await page.goto(url ?? qr_image)

    expect(await readQr(page)).toBe(toText(token ?? `${id}/${hash}`, new URL(baseURL ?? '').origin))
  })
}

test('a link to the download of trader4 saves its picture as a file', async ({ page, request }) => {
  const { results } = await (await request.get('/api/trader4/v1/oauth/qr')).json()
  await page.goto('/phone')
  await page.evaluate(address => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = address
    link.textContent = 'Save'
  }, `${results.url}?dl`)

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save' }).click()

  expect((await saving).suggestedFilename()).toBe('qr-code.png')
})
