import { expect, test, vi } from 'vitest'
import type { Environment } from '../../mocks/cli/environment.js'
import { MOCK_USAGE } from './mock-command.js'
import { runCommand, USAGE } from './run-command.js'

interface Setup {
  readonly environment?: Environment
  /** Keeps the server of the mock from loading. */
  readonly problem?: Error
}

/** Runs a command with a mock that only remembers its options. */
async function run(args: readonly string[], { environment = {}, problem }: Setup = {}) {
  const serveMock = vi.fn(() => Promise.resolve({ url: '', close: () => Promise.resolve() }))
  const printed: string[] = []
  const errors: string[] = []
  const exitCode = await runCommand(args, environment, {
    print: line => printed.push(line),
    printError: line => errors.push(line),
    loadMock: () => (problem === undefined ? Promise.resolve({ serveMock }) : Promise.reject(problem)),
  })
  return {
    exitCode,
    errors,
    printed,
    settings: serveMock.mock.calls.map(([settings]: unknown[]) => settings),
  }
}

const words = (text: string) => text.split(' ')

test('[MOCK-05] options become the settings of the simulated service, before environment variables', async () => {
  const { exitCode, settings } = await run(words('mock --port 5000 --limits=off'), {
    environment: { PORT: '4000', CORS: 'closed' },
  })
  expect(exitCode).toBe(0)
  expect(settings).toEqual([{ PORT: '5000', LIMITS: 'off', CORS: 'closed' }])
})

test.each([
  ['--help', USAGE],
  ['mock --help', MOCK_USAGE],
])('"%s" prints the usage', async (args, usage) => {
  expect(await run(words(args))).toMatchObject({ exitCode: 0, errors: [], printed: [usage], settings: [] })
})

test.each(['serve', '--port 1', ''])('"%s" is no command: the usage is printed', async args => {
  expect(await run(words(args))).toMatchObject({ exitCode: 1, errors: [USAGE], printed: [], settings: [] })
})

test('an unknown option is named', async () => {
  const { exitCode, errors } = await run(words('mock --prot 1'))
  expect([exitCode, errors]).toEqual([1, [expect.stringContaining("Unknown option '--prot'")]])
})

/** Error of Node with a code of its own. */
const nodeError = (code: string, message: string) => Object.assign(new Error(message), { code })

test.each([
  [
    nodeError('ERR_MODULE_NOT_FOUND', "Cannot find package 'msw' imported from …/serve-mock.js"),
    'The simulated service needs msw, which is not installed. Run "npm install --save-dev msw".',
  ],
  [
    nodeError('EADDRINUSE', 'listen EADDRINUSE: address already in use 127.0.0.1:4010'),
    'The port is taken. Choose another one with --port, or 0 for a free one.',
  ],
  [new TypeError('CORS is "ajar".'), 'CORS is "ajar".'],
])('a problem is said in a sentence, without a stack: %s', async (problem, sentence) => {
  const { exitCode, errors } = await run(['mock'], { problem })
  expect([exitCode, errors]).toEqual([1, [sentence]])
})

test('an error that nobody foresees keeps its stack', async () => {
  const { errors } = await run(['mock'], { problem: new Error('a fault') })
  expect(errors).toEqual([expect.stringContaining('run-command.test.ts')])
})
