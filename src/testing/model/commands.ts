import * as fc from 'fast-check'
import type { Command } from './command.js'
import type { Screen } from './controls.js'
import { pageCommands } from './page-commands.js'
import { peoplesCommands } from './peoples-commands.js'

// For tests: everything that may happen to a page with two widgets, and how often.

const commands = { ...peoplesCommands, ...pageCommands }

export type CommandName = keyof typeof commands

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)

export const COMMANDS: Readonly<Record<CommandName, Command>> = commands

/** Acts of a person, or of a phone, that a screen allows, each with its share. */
const ACTS = {
  identifier: {
    'type who they are': 5,
    submit: 6,
    'submit twice': 2,
    'submit by Enter': 2,
    'type nonsense': 1,
    'open the tab of the QR code': 4,
  },
  code: {
    'type the code': 4,
    'paste the message': 1,
    'paste the code, and press Enter': 2,
    'type a wrong code': 4,
    'type part of a code': 1,
    submit: 3,
    'submit twice': 1,
    'submit by Enter': 1,
    'ask for another code': 3,
    'ask for another code twice': 1,
    'change who they are': 1,
    'choose another way': 1,
  },
  ticket: {
    'the phone scans': 4,
    'the phone approves': 4,
    'the phone declines': 1,
    'a thief asks for the session': 1,
    'open the tab of the code': 3,
    'open the tab of the QR code': 1,
  },
  stopped: {
    'ask for another QR code': 4,
    'ask for another QR code twice': 1,
    'open the tab of the code': 1,
  },
  question: { 'say yes': 2, 'say no': 1 },
  'signed in': { 'mount anew': 2, unmount: 1, 'type the code': 1 },
  gone: { 'mount anew': 1 },
  failed: { 'render again': 1 },
} as const satisfies Readonly<Record<Screen, Partial<Record<CommandName, number>>>>

/** One act for each screen. */
export type Acts = Readonly<Record<Screen, CommandName>>

export const anyActs: fc.Arbitrary<Acts> = fc.record({
  identifier: oneOf(ACTS.identifier),
  code: oneOf(ACTS.code),
  ticket: oneOf(ACTS.ticket),
  stopped: oneOf(ACTS.stopped),
  question: oneOf(ACTS.question),
  'signed in': oneOf(ACTS['signed in']),
  gone: oneOf(ACTS.gone),
  failed: oneOf(ACTS.failed),
})

/** Commands that may happen on every screen. */
export const anyCommand: fc.Arbitrary<CommandName> = oneOf(
  Object.fromEntries(Object.entries<Command>(commands).map(([name, { weight = 0 }]) => [name, weight])),
)

function oneOf(shares: Readonly<Record<string, number>>): fc.Arbitrary<CommandName> {
  return fc.oneof(
    ...Object.entries(shares).flatMap(([name, weight]) =>
      isCommandName(name) && weight > 0 ? [{ weight, arbitrary: fc.constant(name) }] : [],
    ),
  )
}
