import { parseArgs } from 'node:util'
import { DEFAULTS, type Environment } from '../../mocks/cli/environment.js'
import type { CommandLine } from './command-line.js'

export const MOCK_USAGE = `Usage: npx @werify/login mock [options]

Serves a simulated login service for all backends, and prints each code that is "sent".

  --port    Port to listen on; 0 picks a free one. Default ${DEFAULTS.PORT}
  --host    Interface to listen on; 0.0.0.0 admits other devices in the network. Default ${DEFAULTS.HOST}
  --cors    Access of other origins: open, exposed, closed or no-preflight. Default ${DEFAULTS.CORS}
  --limits  off lifts rate limits, quotas of codes, and waits between codes. Default ${DEFAULTS.LIMITS}
  --strict  on refuses requests outside the contract, and says what is outside. Default ${DEFAULTS.STRICT}
  --flaw    Flaws to try the doctor with, separated by commas, such as reusable-code. Default ${DEFAULTS.FLAW}

The environment variables PORT, HOST, CORS, LIMITS, STRICT and FLAW do the same.`

/** @returns 0, or 1 after a problem that was printed */
export async function runMockCommand(
  args: readonly string[],
  environment: Environment,
  { print, printError, loadMock }: CommandLine,
): Promise<number> {
  try {
    const { isHelp, options } = parseOptions(args)
    if (isHelp) {
      print(MOCK_USAGE)
      return 0
    }
    const { serveMock } = await loadMock()
    await serveMock({ ...environment, ...options }, print)
    return 0
  } catch (error) {
    printError(toSentence(error))
    return 1
  }
}

/** @throws TypeError for an unknown option, or one without a value */
function parseOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
      host: { type: 'string' },
      cors: { type: 'string' },
      limits: { type: 'string' },
      strict: { type: 'string' },
      flaw: { type: 'string' },
    },
  })
  const { port, host, cors, limits, strict, flaw } = values
  const named = { PORT: port, HOST: host, CORS: cors, LIMITS: limits, STRICT: strict, FLAW: flaw }
  return {
    isHelp: values.help === true,
    options: Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
  }
}

/** Reasons why a server cannot listen, by the code of the error. */
const LISTEN_PROBLEMS = new Map<unknown, string>([
  ['EADDRINUSE', 'The port is taken. Choose another one with --port, or 0 for a free one.'],
  ['EACCES', 'This port may not be used without more rights. Choose another one with --port.'],
  ['EADDRNOTAVAIL', 'No interface of this machine has that address. Choose another one with --host.'],
  ['ENOTFOUND', 'No machine has that name. Choose another one with --host.'],
])

/** The problem in words; an error that nobody foresees keeps its stack. */
function toSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'ERR_MODULE_NOT_FOUND' && error.message.includes("'msw'")) {
    return 'The simulated service needs msw, which is not installed. Run "npm install --save-dev msw".'
  }
  const sentence = LISTEN_PROBLEMS.get(code)
  if (sentence !== undefined) return sentence
  return error instanceof TypeError ? error.message : (error.stack ?? error.message)
}
