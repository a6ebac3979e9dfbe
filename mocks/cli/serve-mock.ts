import { parseFlawNames, toFlawedMiddleware, toFlawedRules } from '../flaws/flaws.js'
import { createLoginService } from '../service/login-service.js'
import { cryptoBytes } from '../service/random.js'
import { noRateLimits } from '../service/rules.js'
import { listen, type ListeningServer } from '../transport/server.js'
import { servedHandlers } from './backends.js'
import { parseEnvironment, type Environment } from './environment.js'
import { welcome } from './welcome.js'

/**
 * Serves all simulated backends on one port, and prints each code that is "sent".
 *
 * @throws TypeError for an unknown value of `CORS`, `LIMITS`, `STRICT` or `FLAW`, and the error of `node:http` if the port is taken
 */
export async function serveMock(
  environment: Environment,
  print: (line: string) => void,
): Promise<ListeningServer> {
  const { hasLimits, isStrict, flaws, ...address } = parseEnvironment(environment)
  const flawNames = parseFlawNames(flaws)
  const service = createLoginService({
    randomBytes: cryptoBytes(),
    rules: { ...(hasLimits ? {} : noRateLimits), ...toFlawedRules(flawNames) },
  })
  const middleware = toFlawedMiddleware(flawNames, service)
  const server = await listen(servedHandlers(service, isStrict), { ...address, middleware })

  for (const line of welcome(server.url, { rules: service.rules, hasLimits, flaws: flawNames })) print(line)
  service.outbox.subscribe(() => {
    const sent = service.outbox.all().at(-1)
    if (sent !== undefined) print(`${sent.channel} to ${sent.to}: ${sent.text}`)
  })
  return server
}
