import { expect, test } from 'vitest'
import { manualClock } from '../service/clock.js'
import { mockServer } from '../transport/node.js'
import { listen } from '../transport/server.js'
import { createLoginService } from '../service/login-service.js'
import { codeChecks } from '../testing/code-tests.js'
import { ticketSpeakers } from '../testing/api-clients.js'
import { ticketChecks } from '../testing/ticket-tests.js'
import { transports } from '../testing/transports.js'

for (const transport of transports) {
  for (const speaker of ticketSpeakers) {
    test.each([...codeChecks, ...ticketChecks])(
      `[MOCK-04] ${speaker.title} over ${transport.name}: $title`,
      async ({ run, rules = {} }) => {
        const now = manualClock()
        const service = createLoginService({ now, rules })
        const { ask, close } = await transport.open(origin => speaker.handlers(origin, service))
        try {
          await run({ speaker, ask, service, now })
        } finally {
          await close()
        }
      },
    )
  }
}

test('after the mock server is closed, requests go to the network again', async () => {
  mockServer([]).close()
  const server = await listen([], { port: 0 })
  expect((await fetch(server.url)).status).toBe(404)
  await server.close()
})
