import { getResponse, type HttpHandler } from 'msw'
import { expect, test } from 'vitest'
import { createTicketResponse as trader4Qr } from '../../../src/backends/trader4/contract.js'
import { createTicketResponse as werifyOauthQr } from '../../../src/backends/werify-oauth/contract.js'
import {
  sessionTicketResponse as werifyQr,
  tokenTicketResponse as werifyTokenQr,
} from '../../../src/backends/werify/contract.js'
import { manualClock } from '../../service/clock.js'
import { createLoginService, type LoginService } from '../../service/login-service.js'
import { readPicture } from '../../testing/read-picture.js'
import { createAsk, parsePayload } from '../../testing/ask.js'
import { sara } from '../../testing/wire-test.js'
import { trader4Handlers } from '../trader4/handlers.js'
import { werifyOauthHandlers } from '../werify-oauth/handlers.js'
import { werifyHandlers } from '../werify/handlers.js'

interface Server {
  readonly name: string
  readonly handlers: (base: string, service: LoginService) => HttpHandler[]
  /** Path that creates tickets. */
  readonly path: string
  readonly type: string
  /** Address of the picture, and content of its QR code, for a ticket. */
  readonly read: (payload: unknown) => readonly [address: string | undefined, content: string]
}

const origin = 'https://login.test'

const trader4: Server = {
  name: 'trader4',
  handlers: trader4Handlers,
  path: '/api/trader4/v1/oauth/qr',
  type: 'image/png',
  read(payload) {
    const { url, token } = trader4Qr.parse(payload)
    return [url, token]
  },
}

const werify: Server = {
  name: 'werify',
  handlers: werifyHandlers,
  path: '/api/werify/qr',
  type: 'image/svg+xml',
  read(payload) {
    const { url, id, hash } = werifyQr.parse(payload)
    return [url, `${origin}/api/werify/user/qr/${id}/${hash}`]
  },
}

const werifyOauth: Server = {
  name: 'werifyOauth',
  handlers: werifyOauthHandlers,
  path: '/api/werify-oauth/v1/oauth/qr',
  type: 'image/svg+xml',
  read(payload) {
    const { qr_image, token } = werifyOauthQr.parse(payload)
    return [qr_image, token]
  },
}

const werifyToken: Server = {
  ...werify,
  name: 'werify with a token alone',
  handlers: (url, service) => werifyHandlers(url, service, { ticketFormat: 'token' }),
  read(payload) {
    const { qr_image, token } = werifyTokenQr.parse(payload)
    return [qr_image, token]
  },
}

const servers = [trader4, werify, werifyOauth, werifyToken]

async function setUp({ handlers: createHandlers, path, read }: Server, headers?: Record<string, string>) {
  const now = manualClock()
  const service = createLoginService({ now })
  const handlers = createHandlers(origin + path.replace(/(\/v1\/oauth)?\/qr$/, ''), service)
  const ask = createAsk(origin, request => getResponse(handlers, request))
  const [address = '', content] = read(parsePayload(await ask(path, undefined, headers)))
  async function load(url: string) {
    const response = await getResponse(handlers, new Request(url))
    return response ?? expect.unreachable(`no handler for ${url}`)
  }
  return { now, service, load, address, content }
}

test.each(servers)(
  'the picture of a ticket of $name is a QR code with the content of the ticket',
  async server => {
    const { load, address, content } = await setUp(server)
    const picture = await load(address)
    expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, server.type])
    expect(picture.headers.has('Content-Disposition')).toBe(false)
    expect(await readPicture(picture)).toBe(content)
  },
)

test.each(servers)('a ticket of $name that cannot be approved any more has no picture', async server => {
  const { service, load, address } = await setUp(server)
  expect((await load(address.replace(/[^/]{8}(\.\w+)?$/, 'aaaaaaaa$1'))).status).toBe(404)
  const [ticket] = service.tickets.open()
  service.tickets.approve({ token: ticket?.token ?? '' }, service.signInPhone(sara))
  expect((await load(address)).status).toBe(404)

  const late = await setUp(server)
  late.now.advance(180_000)
  expect((await late.load(late.address)).status).toBe(404)
})

test('the picture of trader4 is downloaded with `?dl`, with a file name that lacks the token', async () => {
  const { load, address, content } = await setUp(trader4)
  const file = await load(`${address}?dl`)
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="qr-code.png"')
  expect(await readPicture(file)).toBe(content)
})

test('a picture of werify needs the API key in its address, since an `<img>` sends no header', async () => {
  const apiKey = 'key & all'
  const { load, address } = await setUp(
    {
      ...werify,
      handlers: (url, service) => werifyHandlers(url, service, { apiKey }),
    },
    { 'api-key': apiKey },
  )
  expect(new URL(address).searchParams.get('api-key')).toBe(apiKey)
  expect((await load(address)).status).toBe(200)
  expect((await load(address.replace(/\?.*/, ''))).status).toBe(401)
})
