import { parseArgs } from 'node:util'
import type { ExamineOptions } from '../doctor/examine-options.js'
import type { CommandLine } from './command-line.js'

export const DOCTOR_USAGE = `Usage: npx @werify/login doctor <url> --backend <name> [options]

Examines a login server of your own with at most 24 requests, and says what to fix.

  <url>         Address of the backend, as in its baseUrl
  --backend     werify, werifyOauth, trader4, d7 or digipay
  --proof       Secret that shows that the server is yours. Run it without, to get one; not needed on this machine
  --identifier  Your own email address or number, with an account. Without it no code is sent
  --unknown     Another one of yours, without an account: is it answered alike?
  --code        Asks you for the codes that arrive, for what only a right code shows
  --limits      Tries the limits: a second code at once, and five wrong ones. On this machine it always does
  --origin      Origin of your page, where the server allows no other
  --qr-check    session-check, for a werify server that your page asks with that qrCheck
  --header      Header of every request, such as "api-key: …"; may be repeated
  --json        Prints the report as JSON

Exit code: 0 nothing urgent, 1 something to fix, 2 not examined.`

const NOT_EXAMINED = 2

/** @returns the exit code */
export async function runDoctorCommand(
  args: readonly string[],
  { print, printError, loadDoctor, loadPrompt }: CommandLine,
): Promise<number> {
  const command = parseCommand(args)
  if (typeof command === 'string') {
    printError(command)
    return NOT_EXAMINED
  }
  if (command.isHelp) {
    print(DOCTOR_USAGE)
    return 0
  }
  const { runDoctor } = await loadDoctor()
  const { createPrompt } = await loadPrompt()
  const prompt = createPrompt()
  const readCode = (identifier: string) => prompt.ask(`Code that was sent to ${identifier}: `)
  const options = { ...command.options, readCode: command.isCodeRead ? readCode : undefined }
  const { exitCode, text } = await runDoctor(options, command.isJson).finally(prompt.close)
  if (exitCode === NOT_EXAMINED) printError(text)
  else print(text)
  return exitCode
}

interface DoctorCommand {
  readonly isHelp: boolean
  readonly isCodeRead: boolean
  readonly isJson: boolean
  readonly options: ExamineOptions
}

/** @returns what is wrong with the arguments, as text */
function parseCommand(args: readonly string[]): DoctorCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        backend: { type: 'string' },
        proof: { type: 'string' },
        identifier: { type: 'string' },
        unknown: { type: 'string' },
        code: { type: 'boolean' },
        limits: { type: 'boolean' },
        origin: { type: 'string' },
        'qr-check': { type: 'string' },
        header: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const [url = ''] = positionals
    const isHelp = values.help === true
    if (positionals.length !== 1 && !isHelp) return DOCTOR_USAGE
    const { backend, proof, identifier, unknown, limits, origin, header = [] } = values
    const headers = Object.fromEntries(header.map(parseHeader))
    return {
      isHelp,
      isCodeRead: values.code === true,
      isJson: values.json === true,
      options: {
        url,
        backend,
        qrCheck: values['qr-check'],
        proof,
        identifier,
        unknown,
        limits,
        pageOrigin: origin,
        headers,
      },
    }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

/** @throws TypeError for a text without a name and a value */
function parseHeader(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new TypeError(`"${text}" is not a header. Pass --header with one such as "api-key: …".`)
  }
  return [name, value]
}
