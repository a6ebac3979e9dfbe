import { OWNER } from '../../mocks/demo/demo-service.js'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { Messages } from '../i18n/messages.js'
import { setOffline } from './network.js'
import type { Person } from './user.js'
import type { Scene } from './setup.js'

export interface Visit extends Scene {
  readonly person: Person
}

/** One thing that somebody does, or that happens to them, on the way to a state. */
export type Act = (visit: Visit) => Promise<unknown> | void

/** Words, in whatever language is spoken. */
type Words = (messages: Messages) => string

/** Lets time pass, in milliseconds. */
export function wait(ms: number): Act {
  return ({ pass }) => pass(ms)
}

/**
 * Lets time pass a moment at a time until something is done: the page may still be loading what it takes.
 *
 * @param momentMs @default 50
 */
export function inMoments(act: Act, momentMs = 50): Act {
  return async visit => {
    const progress = { isDone: false }
    const done = Promise.resolve(act(visit)).finally(() => {
      progress.isDone = true
    })
    while (!progress.isDone) await visit.pass(momentMs)
    return done
  }
}

/** From now on the network does this. */
export function network(scenario: ScenarioName): Act {
  return ({ setScenario }) => setScenario(scenario)
}

export const goOffline: Act = () => setOffline(true)

/** Types into the only field. */
export function type(text: string): Act {
  return ({ person }) => person.type('textbox', text)
}

export function press(name: Words): Act {
  return ({ person, language }) => person.press('button', name(language.messages))
}

export function read(words: Words): Act {
  return ({ person, language }) => person.read(words(language.messages))
}

export function readError(code: LoginErrorCode): Act {
  return read(({ errors }) => errors[code])
}

const pressSend = press(({ identifier }) => identifier.submit)

/** Types an identifier and has a code sent, if all goes well. */
export function askForCode(identifier: string = OWNER): readonly Act[] {
  return [type(identifier), pressSend]
}

/** Has a code sent, and arrives at the field for it. */
export function receiveCode(identifier?: string): readonly Act[] {
  return [
    ...askForCode(identifier),
    ({ person, language, backend }) => person.find('textbox', language.messages.code.label(backend.code)),
  ]
}

export const typeCode: Act = ({ person, service }) => person.type('textbox', latestCode(service))

/** @param off how far from the right one */
export function typeWrongCode(off = 1): Act {
  return ({ person, service }) =>
    person.type('textbox', String((Number(latestCode(service)) + off) % 1_000_000).padStart(6, '0'))
}

function latestCode({ outbox }: Scene['service']): string {
  return outbox.all().at(-1)?.code ?? ''
}

export const seeCountry: Act = ({ person }) => person.find('button', /\+44/)

export const openCountries: readonly Act[] = [
  ({ person }) => person.press('button', /\+44/),
  ({ person }) => person.find('combobox'),
]

export function searchCountry(text: string): Act {
  return ({ person }) => person.type('combobox', text)
}

export function readWelcome(firstName?: string): Act {
  return read(({ signedIn }) => (firstName === undefined ? signedIn.title : signedIn.titleFor(firstName)))
}
