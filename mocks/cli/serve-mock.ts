import type { HttpHandler } from 'msw'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import { CORS_POLICIES } from '../transport/cors.js'
import { cryptoBytes } from '../service/random.js'
import { listen, type ListeningServer } from '../transport/server.js'
import { createLoginService, type LoginService } from '../service/login-service.js'

/** What a proxy must send: the simulated accounts have no secrets of their own. */
const D7_TOKEN = 'simulated'

interface Backend {
  readonly name: string
  readonly path: string
  readonly handlers: (baseUrl: string, service: LoginService) => HttpHandler[]
  /** What its requests must carry, where they must. */
  readonly wants?: string
}

const BACKENDS: readonly Backend[] = [
  { name: 'werify', path: '/api/werify', handlers: werifyHandlers },
  { name: 'werifyOauth', path: '/api/werify-oauth', handlers: werifyOauthHandlers },
  { name: 'trader4', path: '/api/trader4', handlers: trader4Handlers },
  {
    name: 'd7',
    path: '/api/d7',
    handlers: (baseUrl, service) => d7Handlers(baseUrl, service, { apiToken: D7_TOKEN }),
    wants: `Authorization: Bearer ${D7_TOKEN}`,
  },
  { name: 'digipay', path: '/api/digipay', handlers: digipayHandlers },
]

/** What `npm run mock` can be told. */
interface Environment {
  /** @default '4010' */
  readonly PORT?: string | undefined
  /** `0.0.0.0` lets a phone in the same network in. @default '127.0.0.1' */
  readonly HOST?: string | undefined
  /** A {@link CorsPolicy}. @default 'open' */
  readonly CORS?: string | undefined
}

/**
 * Serves the simulated backends on one port, and prints every code that is "sent".
 *
 * @throws TypeError for a policy that there is not, and the error of `node:http` when the port is taken
 */
export async function serve(
  { PORT = '4010', HOST = '127.0.0.1', CORS = 'open' }: Environment,
  print: (line: string) => void,
): Promise<ListeningServer> {
  const cors = CORS_POLICIES.find(policy => policy === CORS)
  if (cors === undefined) throw new TypeError(`CORS is "${CORS}". Set one of ${CORS_POLICIES.join(', ')}.`)
  const service = createLoginService({ randomBytes: cryptoBytes() })
  const handlers = BACKENDS.flatMap(({ path, handlers: handlersOf }) => handlersOf(path, service))
  const server = await listen(handlers, { port: Number(PORT), host: HOST, cors })

  print(`Simulated login service on ${server.url}`)
  print('Nothing here is real: nothing is sent to anybody, and everything is forgotten when this ends.')
  for (const { name, path, wants } of BACKENDS) {
    print(`  ${name.padEnd(12)}${server.url}${path}${wants === undefined ? '' : ` (${wants})`}`)
  }
  print('Codes appear here as they are "sent".')

  service.outbox.subscribe(() => {
    const sent = service.outbox.all().at(-1)
    if (sent !== undefined) print(`${sent.channel} to ${sent.to}: ${sent.text}`)
  })
  return server
}
