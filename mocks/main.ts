import type { HttpHandler } from 'msw'
import { digipayHandlers } from './backends/digipay.js'
import { trader4Handlers } from './backends/trader4.js'
import { werifyOauthHandlers } from './backends/werify-oauth.js'
import { werifyHandlers } from './backends/werify.js'
import { cryptoBytes } from './random.js'
import { listen, type ListeningServer } from './server.js'
import { createLoginService, type LoginService } from './service.js'

const BACKENDS = [
  { name: 'werify', path: '/api/werify', handlers: werifyHandlers },
  { name: 'werifyOauth', path: '/api/werify-oauth', handlers: werifyOauthHandlers },
  { name: 'trader4', path: '/api/trader4', handlers: trader4Handlers },
  { name: 'digipay', path: '/api/digipay', handlers: digipayHandlers },
] satisfies readonly {
  readonly name: string
  readonly path: string
  readonly handlers: (baseUrl: string, service: LoginService) => HttpHandler[]
}[]

/** Where to listen. `HOST=0.0.0.0` lets a phone in the same network in. @default port 4010 of 127.0.0.1 */
interface Environment {
  readonly PORT?: string | undefined
  readonly HOST?: string | undefined
}

/** Serves the simulated backends on one port, and prints every code that is "sent". */
export async function serve(
  { PORT = '4010', HOST = '127.0.0.1' }: Environment,
  print: (line: string) => void,
): Promise<ListeningServer> {
  const service = createLoginService({ randomBytes: cryptoBytes() })
  const handlers = BACKENDS.flatMap(({ path, handlers: handlersOf }) => handlersOf(path, service))
  const server = await listen(handlers, { port: Number(PORT), host: HOST })

  print(`Simulated login service on ${server.url}`)
  print('Nothing here is real: nothing is sent to anybody, and everything is forgotten when this ends.')
  for (const { name, path } of BACKENDS) print(`  ${name.padEnd(12)}${server.url}${path}`)
  print('Codes appear here as they are "sent".')

  service.outbox.subscribe(() => {
    const sent = service.outbox.all().at(-1)
    if (sent !== undefined) print(`${sent.channel} to ${sent.to}: ${sent.text}`)
  })
  return server
}
