import { expect, test } from 'vitest'
import { manualClock } from '../service/clock.js'
import { startMockServer } from '../testing/start-mock-server.js'
import { listen } from '../transport/server.js'
import { createLoginService } from '../service/login-service.js'
import { codeTests } from '../testing/code-tests.js'
import { ticketClients } from '../testing/api-clients.js'
import { ticketTests } from '../testing/ticket-tests.js'
import { transports } from '../testing/transports.js'

for (const transport of transports) {
  for (const client of ticketClients) {
    test.each([...codeTests, ...ticketTests])(
      `[MOCK-04] ${client.title} over ${transport.name}: $title`,
      async ({ run, rules = {} }) => {
        const now = manualClock()
        const service = createLoginService({ now, rules })
        const { ask, close } = await transport.open(origin => client.handlers(origin, service))
        try {
          await run({ client, ask, service, now })
        } finally {
          await close()
        }
      },
    )
  }
}

test('after a mock server is closed, requests go to the network again', async () => {
  startMockServer([]).close()
  const server = await listen([], { port: 0 })
  expect((await fetch(server.url)).status).toBe(404)
  await server.close()
})
