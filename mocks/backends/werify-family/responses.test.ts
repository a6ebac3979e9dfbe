import { expect, test } from 'vitest'
import { documents } from '../../../src/openapi/documents.js'
import { manualClock } from '../../service/clock.js'
import { createLoginService } from '../../service/login-service.js'
import type { LoginRules } from '../../service/rules.js'
import { apiClients, type ApiClient } from '../../testing/api-clients.js'
import { askHandlers, parsePayloadFields, pictureUrl, type ApiResponse, type Ask } from '../../testing/ask.js'
import { latestCode, wrongCode } from '../../testing/codes.js'
import { createCoverage, documentedResponses } from '../../testing/response-coverage.js'
import { sara } from '../../testing/wire-test.js'
import { werifyHandlers } from '../werify/handlers.js'

const fileNames = { trader4: 'trader4', werify: 'werify', werifyOauth: 'werify-oauth' } as const

function createTestContext(client: ApiClient) {
  const { received, recording } = createCoverage()

  function setUp(rules: Partial<LoginRules> = {}) {
    const now = manualClock()
    const service = createLoginService({ now, rules })
    const ask = recording(askHandlers(client.handlers('', service)))
    return { now, service, ask, phone: service.signInPhone(sara) }
  }

  return { client, received, recording, setUp }
}

type TestContext = ReturnType<typeof createTestContext>
type Running = ReturnType<TestContext['setUp']>
type TicketRequest = (ask: Ask, ticket: ApiResponse, accessToken?: string) => Promise<ApiResponse>

/** Every request about a ticket that the backend takes. */
function ticketRequests(client: ApiClient): readonly TicketRequest[] {
  const decisions = (['authorize', 'scan', 'deny'] as const).map(
    (decision): TicketRequest =>
      (ask, ticket, accessToken) =>
        client.decide(ask, ticket, decision, accessToken),
  )
  const check: TicketRequest = (ask, ticket) => client.check(ask, ticket)
  return [check, loadPicture, ...decisions, ...(client.name === 'werify' ? werifyRequests : [])]
}

const loadPicture: TicketRequest = (ask, ticket) => ask(new URL(pictureUrl(ticket)).pathname)

/** Requests that Werify takes besides those of `/v1/oauth/qr`. */
const werifyRequests: readonly TicketRequest[] = [
  (ask, ticket) => ask(`/api/werify/session-check/qr/${toPath(ticket)}`),
  (ask, ticket, accessToken) => ask(`/api/werify/user/qr/${toPath(ticket)}`, undefined, bearer(accessToken)),
  (ask, ticket, accessToken) => ask('/api/werify/qr-claim', toRef(ticket), bearer(accessToken)),
  (ask, ticket, accessToken) => ask('/api/werify/qr-deny', toRef(ticket), bearer(accessToken)),
]

function toRef(ticket: ApiResponse) {
  const { id, hash } = parsePayloadFields(ticket)
  return { id, hash }
}

function toPath(ticket: ApiResponse) {
  const { id, hash } = parsePayloadFields(ticket)
  return `${String(hash)}/${String(id)}`
}

const bearer = (accessToken = '') => ({ Authorization: `Bearer ${accessToken}` })

type CreateTicket = (running: Running, client: ApiClient) => Promise<ApiResponse>

/** A ticket in each of its states: pending, unknown, denied, granted, expired. */
const ticketStates: readonly CreateTicket[] = [
  ({ ask }, client) => client.createTicket(ask),
  (_running, client) => client.createTicket(askHandlers(client.handlers('', createLoginService()))),
  async ({ ask, phone }, client) => {
    const ticket = await client.createTicket(ask)
    await client.decide(ask, ticket, 'deny', phone)
    return ticket
  },
  async ({ ask, phone }, client) => {
    const ticket = await client.createTicket(ask)
    await client.decide(ask, ticket, 'authorize', phone)
    return ticket
  },
  async ({ ask, now }, client) => {
    const ticket = await client.createTicket(ask)
    now.advance(180_000)
    return ticket
  },
]

const once = [{ count: 1, perMs: 60_000 }]

async function requestCodes({ client, setUp }: TestContext) {
  const { ask, service } = setUp()
  const sent = await client.send(ask, sara)
  await client.verify(ask, sara, sent, wrongCode(latestCode(service, sara)))
  await client.verify(ask, sara, sent, latestCode(service, sara))

  const strict = setUp({ wrongCodesPerLock: 1 })
  const only = await client.send(strict.ask, sara)
  await client.verify(strict.ask, sara, only, wrongCode(latestCode(strict.service, sara)))
  await client.send(strict.ask, sara)

  const busy = setUp({ requestsPerAddress: once })
  const first = await client.send(busy.ask, sara)
  await client.send(busy.ask, sara)
  await client.verify(busy.ask, sara, first, '123456')
  await client.createTicket(busy.ask)
}

async function requestTickets({ client, setUp }: TestContext) {
  for (const request of ticketRequests(client)) {
    for (const createTicket of ticketStates) {
      const running = setUp()
      const ticket = await createTicket(running, client)
      await request(running.ask, ticket)
      await request(running.ask, ticket, running.phone)
    }
    const matching = setUp({ matchCodes: true })
    await request(matching.ask, await client.createTicket(matching.ask), matching.phone)

    const busy = setUp({ requestsPerAddress: once, checksPerAddress: once })
    const ticket = await client.createTicket(busy.ask)
    await request(busy.ask, ticket)
    await request(busy.ask, ticket)
  }
}

async function signInWithGoogle({ setUp }: TestContext) {
  const google = '/api/trader4/v1/oauth/google'
  const page = `${google}?return_to=https://app.example.com`
  const { ask, now, service } = setUp()
  await ask(page)
  await ask(`${page}&account=`)
  await ask(google)
  const codes = [service.google.issueCode(sara), service.google.issueCode(sara), 'made-up']
  await ask(google, { code: codes[0] })
  now.advance(60_000)
  for (const code of codes) await ask(google, { code })

  const busy = setUp({ requestsPerAddress: once })
  await busy.ask(page)
  await busy.ask(page)
  await busy.ask(google, { code: 'made-up' })
}

async function sendInvalidRequests({ client, setUp, recording }: TestContext) {
  const { ask } = setUp()
  const name = fileNames[client.name]
  for (const [path, { post }] of Object.entries(documents[name].paths)) {
    const base = post?.servers === undefined ? `/api/${name}` : ''
    if (post !== undefined) await ask(base + path, {})
  }
  if (name === 'werify') {
    const keyless = recording(
      askHandlers(werifyHandlers('/api/werify', createLoginService(), { apiKey: 'key' })),
    )
    await client.send(keyless, sara)
    await client.createTicket(keyless)
    await loadPicture(keyless, await client.createTicket(ask))
    await requestTokenPictures(recording, keyless)
  }
}

async function requestTokenPictures(recording: TestContext['recording'], keyless: Ask) {
  const service = createLoginService({ rules: { requestsPerAddress: [{ count: 3, perMs: 60_000 }] } })
  const ask = recording(askHandlers(werifyHandlers('/api/werify', service, { ticketFormat: 'token' })))
  const path = new URL(pictureUrl(await ask('/api/werify/qr'))).pathname
  await keyless(path)
  for (const picture of [path, '/v1/oauth/qr/made-up', path]) await ask(picture)
}

test.each(apiClients)('[MOCK-08] the mock of $name gives every response of its document', async client => {
  const context = createTestContext(client)
  await requestCodes(context)
  await requestTickets(context)
  await sendInvalidRequests(context)
  if (client.name === 'trader4') await signInWithGoogle(context)

  expect([...context.received].toSorted()).toEqual(documentedResponses(documents[fileNames[client.name]]))
})
