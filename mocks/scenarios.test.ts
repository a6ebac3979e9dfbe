import { getResponse, http, HttpResponse } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isScenarioName, scenarioHandler, scenarioTitles, type ScenarioName } from './scenarios.js'

const base = 'http://login.test/api'
const working = http.get(`${base}/qr`, () => HttpResponse.json({ succeed: true }))

async function respond(...scenarios: readonly ScenarioName[]): Promise<Response> {
  const response = await getResponse(
    [scenarioHandler(base, () => scenarios), working],
    new Request(`${base}/qr`),
  )
  if (response === undefined) throw new Error('no response')
  return response
}

const JSON_TYPE = 'application/json'

const expected: Record<
  Exclude<ScenarioName, 'offline' | 'never-answers' | 'slow'>,
  { readonly status: number; readonly type: string; readonly text: RegExp }
> = {
  none: { status: 200, type: JSON_TYPE, text: /^\{"succeed":true\}$/ },
  html: { status: 200, type: 'text/html', text: /<p>/ },
  'html-error': { status: 502, type: 'text/html', text: /502/ },
  empty: { status: 200, type: JSON_TYPE, text: /^$/ },
  malformed: { status: 200, type: JSON_TYPE, text: /^\{[^}]*$/ },
  huge: { status: 200, type: JSON_TYPE, text: /^ {1048576}$/ },
  'server-error': { status: 500, type: JSON_TYPE, text: /Server Error/ },
  'rate-limited': { status: 429, type: JSON_TYPE, text: /"retry_after":37/ },
  locked: { status: 423, type: JSON_TYPE, text: /"retry_after":900/ },
  unauthorised: { status: 401, type: JSON_TYPE, text: /"succeed":false/ },
  forbidden: { status: 403, type: JSON_TYPE, text: /"succeed":false/ },
  conflict: { status: 409, type: JSON_TYPE, text: /"succeed":false/ },
  gone: { status: 410, type: JSON_TYPE, text: /"succeed":false/ },
  invalid: { status: 422, type: JSON_TYPE, text: /"succeed":false/ },
  'wrong-shape': { status: 200, type: JSON_TYPE, text: /^\[\]$/ },
  'no-token': { status: 200, type: JSON_TYPE, text: /^(?!.*access_token).*"succeed":true.*"first_name"/ },
}

test.each(Object.entries(expected))(
  '[MOCK-02] the scenario %s has the response of its name',
  async (name, { status, type, text }) => {
    if (!isScenarioName(name)) throw new Error(name)
    const response = await respond(name)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toContain(type)
    expect(await response.text()).toMatch(text)
  },
)

test('[MOCK-02] offline is a network error', async () => {
  expect((await respond('offline')).type).toBe('error')
})

test('[MOCK-02] never-answers sends no response', async () => {
  const nextTurn = new Promise(resolve => setImmediate(resolve, 'no response yet'))
  expect(await Promise.race([respond('never-answers'), nextTurn])).toBe('no response yet')
})

test.each([
  [['slow'], 200],
  [['slow', 'locked'], 423],
  [['locked', 'slow'], 423],
] as const)('[MOCK-02] of %o each takes its turn until one answers: %i', async (scenarios, status) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const isSlow = scenarios[0] === 'slow'
  let answered: number | undefined
  const answer = respond(...scenarios).then(response => (answered = response.status))

  await vi.advanceTimersByTimeAsync(4999)
  expect(answered).toBe(isSlow ? undefined : status)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toBe(status)
})

test('rate-limited has a `Retry-After` header too', async () => {
  expect((await respond('rate-limited')).headers.get('Retry-After')).toBe('37')
})

test('a huge response is streamed in chunks', async () => {
  const reader = (await respond('huge')).body?.getReader()
  expect((await reader?.read())?.value?.byteLength).toBe(16 * 1024)
  await reader?.cancel()
})

test('every scenario has a title of its own, and other names are not scenarios', () => {
  const titles = Object.values(scenarioTitles)
  expect(new Set(titles).size).toBe(titles.length)
  expect(Object.keys(scenarioTitles).every(isScenarioName)).toBe(true)
  expect(['', 'toString', 'Offline'].some(isScenarioName)).toBe(false)
})

test('the current scenario is read at each request', async () => {
  let current: ScenarioName = 'server-error'
  const handlers = [scenarioHandler(base, () => current), working]
  const status = async () => (await getResponse(handlers, new Request(`${base}/qr`)))?.status
  expect(await status()).toBe(500)
  current = 'none'
  expect(await status()).toBe(200)
})
