import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface MockServer {
  readonly url: string
  /** Its output so far, with all codes that it "sent". */
  readonly printed: () => string
  readonly close: () => Promise<void>
}

/** Starts `npm run mock` on a free port, so on another origin than the page's. */
export async function startMockServer(cors: string): Promise<MockServer> {
  const mock = spawn(process.execPath, ['scripts/cli.mjs', 'mock'], {
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
