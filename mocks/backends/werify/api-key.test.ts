import { expect, onTestFinished, test } from 'vitest'
import { createLoginService } from '../../service/login-service.js'
import { listen } from '../../transport/server.js'
import { werifyHandlers } from './handlers.js'

const apiKey = 'public-key'
const inHeader = { 'api-key': apiKey }
const page = { Origin: 'https://host.example' }

async function start() {
  const server = await listen(werifyHandlers('/api/v1', createLoginService(), { apiKey }), { port: 0 })
  onTestFinished(server.close)
  return server.url
}

/** Status of a response, and whether a page of another origin may read it. */
const seenByPage = ({ status, headers }: Response) => [status, headers.get('Access-Control-Allow-Origin')]

test.each([
  ['/api/v1/request-otp', 401, null],
  ['/api/v1/request-otp?api-key=guess', 401, null],
  ['/api/v1/request-otp?api-key=public-key', 204, '*'],
  ['/v1/oauth/qr', 401, null],
  ['/v1/oauth/qr?api-key=public-key', 204, '*'],
])('a preflight of %s is %d, with the CORS header %s', async (path, status, allowed) => {
  const response = await fetch((await start()) + path, {
    method: 'OPTIONS',
    // A browser names the page's headers here, and sends none of them.
    headers: { ...page, 'Access-Control-Request-Headers': 'api-key,content-type' },
  })
  expect(seenByPage(response)).toEqual([status, allowed])
})

test.each([
  ['without the key', '/api/v1/qr', {}, 401, null],
  ['with the key in the query', '/api/v1/qr?api-key=public-key', {}, 200, '*'],
  ['with the key in a header', '/api/v1/qr', inHeader, 200, '*'],
])(
  'a page of another origin that asks %s may read it if the key is right',
  async (_how, path, headers, ...seen) => {
    expect(seenByPage(await fetch((await start()) + path, { headers: { ...page, ...headers } }))).toEqual(
      seen,
    )
  },
)

test('a request without the key is not counted', async () => {
  const url = await start()
  for (let times = 0; times < 3; times += 1) {
    expect((await fetch(`${url}/api/v1/qr`)).headers.has('X-RateLimit-Remaining')).toBe(false)
  }
  const { headers } = await fetch(`${url}/api/v1/qr`, { headers: inHeader })
  expect(headers.get('X-RateLimit-Remaining')).toBe('59')
})

test.each([
  ['GET', '/api/v1/request-otp', 'POST'],
  ['PUT', '/api/v1/verify-otp', 'POST'],
  ['DELETE', '/api/v1/qr', 'GET'],
])('%s %s is 405, and the response names %s', async (method, path, allowed) => {
  const response = await fetch((await start()) + path, { method, headers: inHeader })
  expect([response.status, response.headers.get('Allow')]).toEqual([405, allowed])
})
