import { PHONE_OWNER } from '../../mocks/demo/demo-service.js'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { Messages } from '../i18n/messages.js'
import { setOffline } from '../demo/simulation/simulate-offline.js'
import type { User } from './user.js'
import type { Setup } from './setup.js'

export interface StepContext extends Setup {
  readonly user: User
}

/** An action of the user, or an event around them, on the way to a state. */
export type Step = (context: StepContext) => Promise<unknown> | void

/** Picks a text in the widget's language. */
type FindText = (messages: Messages) => string

/** Lets time pass, in milliseconds. */
export function wait(ms: number): Step {
  return ({ advance }) => advance(ms)
}

/**
 * Runs a step, and lets time pass until it is done. The page may still be loading a part that the step waits for.
 *
 * @param tickMs time that passes at once, in milliseconds. @default 50
 */
export function whileTimePasses(step: Step, tickMs = 50): Step {
  return async context => {
    const progress = { isDone: false }
    const done = Promise.resolve(step(context)).finally(() => {
      progress.isDone = true
    })
    while (!progress.isDone) await context.advance(tickMs)
    return done
  }
}

/** Changes what the network does from now on. */
export function setNetwork(scenario: ScenarioName): Step {
  return ({ setScenario }) => setScenario(scenario)
}

export const goOffline: Step = () => setOffline(true)

/** Types into the only text field. */
export function typeText(text: string): Step {
  return ({ user }) => user.type('textbox', text)
}

export function pressButton(findName: FindText): Step {
  return ({ user, language }) => user.press('button', findName(language.messages))
}

export function waitForText(findText: FindText): Step {
  return ({ user, language }) => user.waitForText(findText(language.messages))
}

export function waitForError(code: LoginErrorCode): Step {
  return waitForText(({ errors }) => errors[code])
}

const pressSend = pressButton(({ identifier }) => identifier.submit)

/** Types an identifier and requests a code. */
export function submitIdentifier(identifier: string = PHONE_OWNER): readonly Step[] {
  return [typeText(identifier), pressSend]
}

/** Requests a code and waits for the code field. */
export function goToCodeStep(identifier?: string): readonly Step[] {
  return [
    ...submitIdentifier(identifier),
    ({ user, language, backend }) => user.find('textbox', language.messages.code.label(backend.code)),
  ]
}

export const typeCode: Step = ({ user, service }) => user.type('textbox', latestCode(service))

/** @param offset from the right code, to get a different wrong one each time */
export function typeWrongCode(offset = 1): Step {
  return ({ user, service }) =>
    user.type('textbox', String((Number(latestCode(service)) + offset) % 1_000_000).padStart(6, '0'))
}

function latestCode({ outbox }: Setup['service']): string {
  return outbox.all().at(-1)?.code ?? ''
}

export const waitForCountry: Step = ({ user }) => user.find('button', /\+44/)

export const openCountries: readonly Step[] = [
  ({ user }) => user.press('button', /\+44/),
  ({ user }) => user.find('combobox'),
]

export function searchCountry(text: string): Step {
  return ({ user }) => user.type('combobox', text)
}

export function waitForWelcome(firstName?: string): Step {
  return waitForText(({ signedIn }) =>
    firstName === undefined ? signedIn.title : signedIn.titleFor(firstName),
  )
}
