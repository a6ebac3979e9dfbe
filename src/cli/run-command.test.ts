import { expect, test, vi } from 'vitest'
import type { Environment } from '../../mocks/cli/environment.js'
import type { ExamineOptions } from '../doctor/examine-options.js'
import type { DoctorResult } from '../doctor/run-doctor.js'
import { EXIT_CODES } from '../doctor/run-doctor.js'
import { DOCTOR_USAGE } from './doctor-command.js'
import { MOCK_USAGE } from './mock-command.js'
import { runCommand, USAGE } from './run-command.js'

interface Setup {
  readonly environment?: Environment
  /** Keeps the server of the mock from loading. */
  readonly problem?: Error
  readonly result?: DoctorResult
}

/** Runs a command with a mock and a doctor that only remember their options. */
async function run(args: readonly string[], { environment = {}, problem, result }: Setup = {}) {
  const serveMock = vi.fn(() => Promise.resolve({ url: '', close: () => Promise.resolve() }))
  const runDoctor = vi.fn((_options: ExamineOptions, _isJson: boolean) =>
    Promise.resolve(result ?? { exitCode: EXIT_CODES.sound, text: 'Sound.' }),
  )
  const prompt = { ask: async (question: string) => `answer to ${question}`, close: vi.fn() }
  const printed: string[] = []
  const errors: string[] = []
  const exitCode = await runCommand(args, environment, {
    print: line => printed.push(line),
    printError: line => errors.push(line),
    loadMock: () => (problem === undefined ? Promise.resolve({ serveMock }) : Promise.reject(problem)),
    loadDoctor: () => Promise.resolve({ runDoctor, EXIT_CODES }),
    loadPrompt: () => Promise.resolve({ createPrompt: () => prompt }),
  })
  return {
    exitCode,
    errors,
    printed,
    settings: serveMock.mock.calls.map(([settings]: unknown[]) => settings),
    examined: runDoctor.mock.calls,
    closedPrompts: prompt.close.mock.calls.length,
  }
}

const words = (text: string) => text.split(' ')

test('[MOCK-05] options become the settings of the simulated service, before environment variables', async () => {
  const { exitCode, settings } = await run(words('mock --port 5000 --limits=off --flaw no-cors'), {
    environment: { PORT: '4000', CORS: 'closed' },
  })
  expect(exitCode).toBe(0)
  expect(settings).toEqual([{ PORT: '5000', LIMITS: 'off', CORS: 'closed', FLAW: 'no-cors' }])
})

test.each([
  ['--help', USAGE],
  ['mock --help', MOCK_USAGE],
  ['doctor --help', DOCTOR_USAGE],
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
  [
    nodeError('EACCES', 'listen EACCES: permission denied 127.0.0.1:80'),
    'This port may not be used without more rights. Choose another one with --port.',
  ],
  [
    nodeError('EADDRNOTAVAIL', 'listen EADDRNOTAVAIL: address not available 10.9.9.9:4010'),
    'No interface of this machine has that address. Choose another one with --host.',
  ],
  [
    nodeError('ENOTFOUND', 'getaddrinfo ENOTFOUND nowhere.invalid'),
    'No machine has that name. Choose another one with --host.',
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

test('the options of the doctor are passed on', async () => {
  const args = words(
    'doctor https://id.example.com --backend werify --qr-check session-check --proof s --unknown b@c.de --limits --json',
  )
  const { examined, printed, exitCode } = await run([
    ...args,
    '--header',
    'api-key: k e y',
    '--identifier',
    'a@b.cd',
  ])
  expect(examined).toMatchObject([
    [
      {
        url: 'https://id.example.com',
        backend: 'werify',
        qrCheck: 'session-check',
        proof: 's',
        identifier: 'a@b.cd',
        unknown: 'b@c.de',
        limits: true,
        headers: { 'api-key': 'k e y' },
        readCode: undefined,
      },
      true,
    ],
  ])
  expect([exitCode, printed]).toEqual([0, ['Sound.']])
})

test('[DOC-03] with --code the person is asked for the code that arrived, and for no other', async () => {
  const { examined, closedPrompts } = await run(
    words('doctor https://id.example.com --backend trader4 --code'),
  )
  const readCode = examined[0]?.[0].readCode
  expect(await readCode?.('a@b.cd')).toBe('answer to Code that was sent to a@b.cd: ')
  expect(closedPrompts).toBe(1)
})

test.each([
  ['what is found goes to stdout', 1, 'printed'],
  ['why a server was not examined goes to stderr', 2, 'errors'],
] as const)('%s, with the exit code %i', async (_title, exitCode, stream) => {
  const result = await run(words('doctor https://id.example.com'), { result: { exitCode, text: 'Text.' } })
  expect([result.exitCode, result[stream]]).toEqual([exitCode, ['Text.']])
})

test.each([
  ['doctor', DOCTOR_USAGE],
  ['doctor a b', DOCTOR_USAGE],
  ['doctor a --header nonsense', '"nonsense" is not a header. Pass --header with one such as "api-key: …".'],
  ['doctor a --blue', "Unknown option '--blue'"],
])('"%s" examines nothing and ends with 2', async (args, message) => {
  const { exitCode, errors, examined } = await run(words(args))
  expect([exitCode, errors, examined]).toEqual([2, [expect.stringContaining(message)], []])
})
