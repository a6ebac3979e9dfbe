import type { Environment } from '../../mocks/cli/environment.js'
import type { CommandLine } from './command-line.js'
import { runDoctorCommand } from './doctor-command.js'
import { runMockCommand } from './mock-command.js'

export const USAGE = `Usage: npx @werify/login <command> [options]

  mock    Serves a simulated login service for all backends
  doctor  Examines your own login server, and says what to fix

npx @werify/login <command> --help lists the options of a command.`

/**
 * Runs `npx @werify/login` with its arguments. The server of `mock` runs on after the promise is settled.
 *
 * @returns the exit code
 */
export async function runCommand(
  args: readonly string[],
  environment: Environment,
  commandLine: CommandLine,
): Promise<number> {
  const [command, ...options] = args
  switch (command) {
    case 'mock':
      return runMockCommand(options, environment, commandLine)
    case 'doctor':
      return runDoctorCommand(options, commandLine)
    case '--help':
    case '-h':
      commandLine.print(USAGE)
      return 0
    case undefined:
    default:
      commandLine.printError(USAGE)
      return 1
  }
}
