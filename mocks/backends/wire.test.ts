import { expect, test } from 'vitest'
import { manualClock } from '../clock.js'
import { mockServer } from '../node.js'
import { listen } from '../server.js'
import { createLoginService, type LoginService } from '../service.js'
import { askOver, speakers, type Ask, type Speaker } from '../testing/speakers.js'
import { codeChecks } from '../testing/code-checks.js'
import { ticketChecks } from '../testing/ticket-checks.js'

interface Connection {
  readonly ask: Ask
  readonly close: () => void | Promise<void>
}

interface Transport {
  readonly name: string
  readonly open: (speaker: Speaker, service: LoginService) => Promise<Connection>
}

const transports: readonly Transport[] = [
  {
    name: 'msw/node',
    open: async (speaker, service) => {
      const origin = 'http://login.test'
      const server = mockServer(speaker.handlers(origin, service))
      return { ask: askOver(origin, request => fetch(request)), close: server.close }
    },
  },
  {
    name: 'a real port',
    open: async (speaker, service) => {
      const server = await listen(speaker.handlers('', service), { port: 0 })
      return { ask: askOver(server.url, request => fetch(request)), close: server.close }
    },
  },
]

for (const transport of transports) {
  for (const speaker of speakers) {
    test.each([...codeChecks, ...ticketChecks])(
      `[MOCK-04] ${speaker.name} over ${transport.name}: $title`,
      async ({ run, rules = {} }) => {
        const now = manualClock()
        const service = createLoginService({ now, rules })
        const { ask, close } = await transport.open(speaker, service)
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
