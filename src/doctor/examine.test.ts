import { expect, test, vi } from 'vitest'
import { parseAddress } from './address.js'
import { examine } from './examine.js'
import type { ExamineOptions } from './examine-options.js'
import { createSecret, PROOF_HEADER, PROOF_PATH, toProof } from './proof-of-ownership.js'
import { runDoctor } from './run-doctor.js'
import { examineMock } from './testing/examine-mock.js'

const url = 'https://id.example.com/v1'
const secret = createSecret()
const proof = toProof(secret, parseAddress(url))

/** Examines a server that answers everything in one way. */
async function examineServer(respond: () => Response, options: Partial<ExamineOptions> = {}) {
  const asked: string[] = []
  const fetch = async (input: string | URL | Request) => {
    asked.push(new Request(input).url)
    return respond()
  }
  const result = await runDoctor({ url, backend: 'trader4', proof: secret, fetch, ...options }, true)
  return { ...result, asked }
}

test('[DOC-02] without a proof nothing is sent, and the owner reads what to do', async () => {
  const { asked, exitCode, text } = await examineServer(() => new Response(), { proof: undefined })
  expect(asked).toEqual([])
  expect(exitCode).toBe(2)
  const [, printedProof = '', printedSecret = ''] = /\n +(\S{43})\n[^]*--proof (\S{43})\n/.exec(text) ?? []
  expect(toProof(printedSecret, parseAddress(url))).toBe(printedProof)
  expect(text).toContain(`Let https://id.example.com${PROOF_PATH} answer`)
})

test.each([
  ['no such file', () => new Response('Not Found', { status: 404 })],
  ['a page for every path', () => new Response('<!doctype html><title>Home</title>')],
  ['the proof among other text', () => new Response(`${proof} and more`)],
  ['the proof of another secret', () => new Response(toProof(createSecret(), parseAddress(url)))],
  [
    'the proof for another server',
    () => new Response(toProof(secret, parseAddress('https://login.example'))),
  ],
  ['the secret itself', () => new Response(secret)],
  ['the proof on an error', () => new Response(proof, { status: 404 })],
  [
    'a redirect with the proof',
    () => new Response(proof, { status: 302, headers: { Location: '/elsewhere' } }),
  ],
  [
    'the proof in a header of a redirect',
    () => new Response('', { status: 302, headers: { [PROOF_HEADER]: proof } }),
  ],
  ['another header', () => new Response('', { headers: { [PROOF_HEADER]: secret } })],
])('[DOC-02] a server that shows %s is asked nothing else', async (_title, respond) => {
  const { asked, exitCode, text } = await examineServer(respond)
  expect(asked).toEqual([`https://id.example.com${PROOF_PATH}`])
  expect([exitCode, text]).toEqual([2, expect.stringContaining('does not show the proof')])
})

test.each([
  ['as a file', () => new Response(`${proof}\n`)],
  ['as a header', () => new Response('', { headers: { [PROOF_HEADER]: proof } })],
])('[DOC-02] a server that shows the proof %s is examined', async (_title, respond) => {
  expect((await examineServer(respond)).asked.length).toBeGreaterThan(1)
})

test('[DOC-02] a secret that a person made up is refused', async () => {
  const { asked, text } = await examineServer(() => new Response(), { proof: 'hunter2' })
  expect([asked, text]).toEqual([[], expect.stringContaining('not one that the doctor printed')])
})

test('[DOC-02] this machine needs no proof', async () => {
  const { asked } = await examineServer(() => Response.json({}), {
    url: 'http://localhost:4010',
    proof: undefined,
  })
  expect(asked[0]).toBe('http://localhost:4010/v1/oauth/sign')
})

test('[DOC-03] without an identifier no code is sent', async () => {
  const { sent, report } = await examineMock('trader4', [], { identifier: undefined, unknown: undefined })
  expect(sent).toEqual([])
  expect(report.findings).toEqual([])
})

test('[DOC-03] codes are sent to the identifiers of the caller, and to nobody else', async () => {
  const { sent } = await examineMock('trader4', ['no-send-limit'])
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(['hi@trader4.net', 'ada@acme.example']))
})

test.each([
  ['a foreign server, unless its owner asks for it', 'https://login.test/api/trader4', undefined, 1],
  ['a foreign server whose owner asks for it', 'https://login.test/api/trader4', true, 2],
  ['this machine', 'http://localhost/api/trader4', undefined, 2],
])('[DOC-03] limits are tried on %s: %s', async (_title, address, limits, codes) => {
  const options = { url: address, limits, unknown: undefined, readCode: undefined }
  const { sent } = await examineMock('trader4', ['no-send-limit'], options)
  expect(sent).toHaveLength(codes)
})

test.each(['d7', 'digipay'])(
  '%s takes numbers only: an email is refused before anything is sent',
  async backend => {
    const options = { backend, identifier: 'ada@acme.example' }
    const { asked, exitCode, text } = await examineServer(() => new Response(), options)
    expect([asked, exitCode, text]).toEqual([[], 2, expect.stringContaining('such as +447888872720')])
  },
)

test('an origin that is none is refused before anything is sent', async () => {
  const { asked, text } = await examineServer(() => new Response(), { pageOrigin: 'app.example.com' })
  expect([asked, text]).toEqual([[], expect.stringContaining('"app.example.com" is not an origin')])
})

test('a backend that does not exist is refused with those that do', async () => {
  const { text } = await examineServer(() => new Response(), { backend: 'acme' })
  expect(text).toBe(
    'There is no backend "acme". Pass --backend with one of werify, werifyOauth, trader4, d7, digipay.',
  )
})

test('a server that does not answer is not examined, and the reason is said', async () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const respond = () => {
    throw new TypeError('fetch failed', { cause })
  }
  const foreign = await examineServer(respond)
  const local = await examineServer(respond, { url: 'http://localhost', identifier: 'a@b.cd' })
  for (const { exitCode, text } of [foreign, local]) {
    expect([exitCode, text]).toEqual([2, 'The server does not answer: ECONNREFUSED.'])
  }
  expect([foreign.asked.length, local.asked.length]).toEqual([1, 2])
})

test('a server of another kind is told apart by high findings, and not by an exception', async () => {
  const options = { url: 'http://localhost', identifier: 'a@b.cd', fetch: async () => new Response('Hello') }
  const report = await examine({ ...options, backend: 'werify' })
  expect(report.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['send-shape', 'ticket-shape']))
})

test('an access token that was made up is tried on a ticket of its own before the right one', async () => {
  const { requests } = await examineMock('trader4')
  const approvals = requests.filter(({ url: asked }) => asked.endsWith('/qr/authorize'))
  expect(approvals.map(({ headers }) => headers.get('Authorization'))).toEqual([
    expect.stringMatching(/^Bearer [\da-f-]{36}$/),
    expect.stringMatching(/^Bearer [\w-]{43}$/),
  ])
})

test('no code is asked for that can no longer sign in', async () => {
  const asked: string[] = []
  const readCode = async (identifier: string) => {
    asked.push(identifier)
    return '123456'
  }
  await examineMock('trader4', [], { readCode, rules: { wrongCodesPerLock: 3 } })
  expect(asked).toEqual(['hi@trader4.net'])
})

test('a fault of the doctor itself is thrown, and not taken for one of the server', async () => {
  const readCode = vi.fn(() => Promise.reject(new Error('the terminal is gone')))
  const sent = () => Response.json({ succeed: true, results: [] })
  const examined = examineServer(sent, { url: 'http://localhost', identifier: 'a@b.cd', readCode })
  await expect(examined).rejects.toThrow('the terminal is gone')
})

test.each([
  ['redirects to https:', () => Response.redirect('https://login.test/', 301), []],
  ['is refused', () => Promise.reject(new TypeError('fetch failed')), []],
  ['is answered 404', () => new Response('', { status: 404 }), []],
  ['redirects to http:', () => Response.redirect('http://login.test/', 301), ['plain-http']],
  ['is answered', () => Response.json({}), ['plain-http']],
  [
    'is answered, with an address that nobody follows',
    () => Response.json({}, { headers: { Location: 'https://login.test/' } }),
    ['plain-http'],
  ],
])('a server where http: %s has the findings %3$j', async (_title, respond, ids) => {
  const { report } = await examineMock('trader4', [], { respondToPlainHttp: respond })
  expect(report.findings.map(({ id }) => id)).toEqual(ids)
})

test('the key in the query of an address is not sent by http:', async () => {
  const { requests } = await examineMock('trader4', [], { url: 'https://login.test/api/trader4?api-key=k' })
  const byHttp = requests.filter(({ url: asked }) => asked.startsWith('http:'))
  expect(byHttp.map(({ url: asked }) => asked)).toEqual(['http://login.test/api/trader4/v1/oauth/sign'])
})
