import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface MockServer {
  readonly url: string
  /** What it has printed so far: every code that is "sent" is in it. */
  readonly printed: () => string
  readonly close: () => Promise<void>
}

/** `npm run mock` on a port of its own, which is another origin than that of the page. */
export async function startMockServer(cors: string): Promise<MockServer> {
  const mock = spawn(process.execPath, ['scripts/cli.mjs'], {
    env: { ...process.env, PORT: '0', CORS: cors },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const url = new Promise<string>((resolve, reject) => {
    createInterface(mock.stdout).on('line', line => {
      lines.push(line)
      const [, address] = /^Simulated login service on (\S+)$/.exec(line) ?? []
      if (address !== undefined) resolve(address)
    })
    mock.once('exit', code => reject(new Error(`The mock server ended with ${code}.`)))
  })
  return {
    url: await url,
    printed: () => lines.join('\n'),
    async close() {
      const ended = once(mock, 'exit')
      mock.kill()
      await ended
    },
  }
}
