import { expect, test } from 'vitest'
import { documents } from '../../../src/openapi/documents.js'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import { answersIn, createNotes } from '../../testing/response-coverage.js'
import {
  askHandlers,
  payloadOf,
  speakers,
  type Answer,
  type Ask,
  type Speaker,
} from '../../testing/api-clients.js'
import { codeFor, otherThan, sara } from '../../testing/wire-test.js'
import { werifyHandlers } from '../werify/handlers.js'

const fileNames = { trader4: 'trader4', werify: 'werify', werifyOauth: 'werify-oauth' } as const

function stage(speaker: Speaker) {
  const { seen, noting } = createNotes()

  function setUp(rules: Partial<LoginRules> = {}) {
    const now = manualClock()
    const service = createLoginService({ now, rules })
    const ask = noting(askHandlers(speaker.handlers('', service)))
    return { now, service, ask, phone: service.signInPhone(sara) }
  }

  return { seen, noting, setUp }
}

type Stage = ReturnType<typeof stage>
type World = ReturnType<Stage['setUp']>
type TicketRequest = (ask: Ask, ticket: Answer, accessToken?: string) => Promise<Answer>

function ticketRequestsOf(speaker: Speaker): readonly TicketRequest[] {
  const decisions = (['authorize', 'scan', 'deny'] as const).map(
    (decision): TicketRequest =>
      (ask, ticket, accessToken) =>
        speaker.decide(ask, ticket, decision, accessToken),
  )
  const check: TicketRequest = (ask, ticket) => speaker.check(ask, ticket)
  return [check, show, ...decisions, ...(speaker.name === 'werify' ? byOtherRoutes : [])]
}

const show: TicketRequest = (ask, ticket) => {
  const { url, qr_image } = Object(payloadOf(ticket))
  return ask(new URL(url ?? qr_image).pathname)
}

/** What the running server of werify has next to `/v1/oauth/qr`. */
const byOtherRoutes: readonly TicketRequest[] = [
  (ask, ticket) => ask(`/api/werify/session-check/qr/${Object.values(refOf(ticket)).join('/')}`),
  (ask, ticket, accessToken) =>
    ask(`/api/werify/user/qr/${Object.values(refOf(ticket)).join('/')}`, undefined, bearer(accessToken)),
  (ask, ticket, accessToken) => ask('/api/werify/qr-claim', refOf(ticket), bearer(accessToken)),
  (ask, ticket, accessToken) => ask('/api/werify/qr-deny', refOf(ticket), bearer(accessToken)),
]

function refOf(ticket: Answer) {
  const { id, hash } = Object(payloadOf(ticket))
  return { id, hash }
}

const bearer = (accessToken = '') => ({ Authorization: `Bearer ${accessToken}` })

/** Everything that a ticket can have become before a request comes for it. */
const fates: readonly ((world: World, speaker: Speaker) => Promise<Answer>)[] = [
  ({ ask }, speaker) => speaker.ticket(ask),
  (_world, speaker) => speaker.ticket(askHandlers(speaker.handlers('', createLoginService()))),
  async ({ ask, phone }, speaker) => {
    const ticket = await speaker.ticket(ask)
    await speaker.decide(ask, ticket, 'deny', phone)
    return ticket
  },
  async ({ ask, phone }, speaker) => {
    const ticket = await speaker.ticket(ask)
    await speaker.decide(ask, ticket, 'authorize', phone)
    return ticket
  },
  async ({ ask, now }, speaker) => {
    const ticket = await speaker.ticket(ask)
    now.advance(180_000)
    return ticket
  },
]

const once = [{ count: 1, perMs: 60_000 }]

async function askForCodes({ setUp }: Stage, speaker: Speaker) {
  const { ask, service } = setUp()
  const sent = await speaker.send(ask, sara)
  await speaker.verify(ask, sara, sent, otherThan(codeFor(service, sara)))
  await speaker.verify(ask, sara, sent, codeFor(service, sara))

  const strict = setUp({ wrongPerLock: 1 })
  const only = await speaker.send(strict.ask, sara)
  await speaker.verify(strict.ask, sara, only, otherThan(codeFor(strict.service, sara)))
  await speaker.send(strict.ask, sara)

  const busy = setUp({ callsPerAddress: once })
  const first = await speaker.send(busy.ask, sara)
  await speaker.send(busy.ask, sara)
  await speaker.verify(busy.ask, sara, first, '123456')
  await speaker.ticket(busy.ask)
}

async function askAboutTickets({ setUp }: Stage, speaker: Speaker) {
  for (const request of ticketRequestsOf(speaker)) {
    for (const fate of fates) {
      const world = setUp()
      const ticket = await fate(world, speaker)
      await request(world.ask, ticket)
      await request(world.ask, ticket, world.phone)
    }
    const matching = setUp({ matchCodes: true })
    await request(matching.ask, await speaker.ticket(matching.ask), matching.phone)

    const busy = setUp({ callsPerAddress: once, checksPerAddress: once })
    const ticket = await speaker.ticket(busy.ask)
    await request(busy.ask, ticket)
    await request(busy.ask, ticket)
  }
}

async function signInWithGoogle({ setUp }: Stage) {
  const google = '/api/trader4/v1/oauth/google'
  const page = `${google}?return_to=https://app.example.com`
  const { ask, now, service } = setUp()
  await ask(page)
  await ask(`${page}&account=`)
  await ask(google)
  const codes = [service.google.codeFor(sara), service.google.codeFor(sara), 'made-up']
  await ask(google, { code: codes[0] })
  now.advance(60_000)
  for (const code of codes) await ask(google, { code })

  const busy = setUp({ callsPerAddress: once })
  await busy.ask(page)
  await busy.ask(page)
  await busy.ask(google, { code: 'made-up' })
}

async function askAmiss({ setUp, noting }: Stage, speaker: Speaker) {
  const { ask } = setUp()
  const name = fileNames[speaker.name]
  for (const [path, { post }] of Object.entries(documents[name].paths)) {
    const base = post?.servers === undefined ? `/api/${name}` : ''
    if (post !== undefined) await ask(base + path, {})
  }
  if (name === 'werify') {
    const keyless = noting(
      askHandlers(werifyHandlers('/api/werify', createLoginService(), { apiKey: 'key' })),
    )
    await speaker.send(keyless, sara)
    await speaker.ticket(keyless)
    await show(keyless, await speaker.ticket(ask))
  }
}

test.each(speakers)('[MOCK-08] the mock of $name gives every answer of its document', async speaker => {
  const played = stage(speaker)
  await askForCodes(played, speaker)
  await askAboutTickets(played, speaker)
  await askAmiss(played, speaker)
  if (speaker.name === 'trader4') await signInWithGoogle(played)

  expect([...played.seen].toSorted()).toEqual(answersIn(documents[fileNames[speaker.name]]))
})
