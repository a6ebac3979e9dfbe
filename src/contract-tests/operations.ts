import type { LoginBackend } from '../backends/login-backend.js'
import { IDENTIFIER_KINDS, type Identifier } from '../domain/identifier.js'
import type { Answer, BackendUnderTest, StepName, Success } from './backend-under-test.js'

/** A step of a backend that has been come to. */
export interface ReachedStep {
  readonly take: (signal: AbortSignal) => Promise<unknown>
  /** What it sends that nobody else may learn. */
  readonly secrets: readonly string[]
}

export interface Step {
  readonly name: StepName
  readonly success: Success
  /** Takes the steps before this one. @param play says how the server answers them */
  readonly reach: (backend: LoginBackend, play: (answer: Answer) => void) => Promise<ReachedStep>
}

/** For steps that are only taken to come to the next. */
const patient = () => new AbortController().signal

/** Every step that the backend has. */
export function stepsOf(subject: BackendUnderTest): readonly Step[] {
  const { answers, code, qr, google } = subject
  const [identifier] = identifiersOf(subject)
  if (identifier === undefined) throw new TypeError('identifiers has none: give one of each kind.')

  /** A challenge as it is after a reload of the page. */
  const sentChallenge = async (backend: LoginBackend, play: (answer: Answer) => void) => {
    play(answers.sent)
    return copied(await backend.requestOtp(identifier, patient()))
  }

  const send: Step = {
    name: 'requestOtp',
    success: answers.sent,
    reach: async backend => ({
      take: signal => backend.requestOtp(identifier, signal),
      secrets: [identifier.value],
    }),
  }
  const resend: Step = {
    name: 'resendOtp',
    success: answers.resent ?? answers.sent,
    async reach(backend, play) {
      const challenge = await sentChallenge(backend, play)
      return {
        // Where a backend cannot resend, a code is requested again.
        take: signal => backend.resendOtp?.(challenge, signal) ?? backend.requestOtp(identifier, signal),
        secrets: [identifier.value, ...Object.values(challenge.ref)],
      }
    },
  }
  const verify: Step = {
    name: 'verifyOtp',
    success: answers.verified,
    async reach(backend, play) {
      const challenge = await sentChallenge(backend, play)
      return {
        take: signal => backend.verifyOtp(challenge, code, signal),
        secrets: [identifier.value, code, ...Object.values(challenge.ref)],
      }
    },
  }

  return [
    send,
    resend,
    verify,
    ...(qr === undefined ? [] : qrSteps(qr)),
    ...(google === undefined ? [] : [googleStep(google)]),
  ]
}

function qrSteps({ created, granted }: NonNullable<BackendUnderTest['qr']>): readonly Step[] {
  return [
    {
      name: 'qr.create',
      success: created,
      reach: async backend => ({ take: signal => qrOf(backend).create(signal), secrets: [] }),
    },
    {
      name: 'qr.check',
      success: granted,
      async reach(backend, play) {
        play(created)
        const ticket = await qrOf(backend).create(patient())
        return {
          take: signal => qrOf(backend).check(ticket, signal),
          secrets: [ticket.payload, ...Object.values(ticket.ref)],
        }
      },
    },
  ]
}

const CODE_OF_GOOGLE = '4/0AeanS0a1b2c3'

function googleStep({ finished }: NonNullable<BackendUnderTest['google']>): Step {
  return {
    name: 'google.finish',
    success: finished,
    reach: async ({ google }) => {
      if (google === undefined) throw new TypeError('The backend has no google, and is said to have it.')
      return { take: signal => google.finish(CODE_OF_GOOGLE, signal), secrets: [CODE_OF_GOOGLE] }
    },
  }
}

function qrOf({ qr }: LoginBackend) {
  if (qr === undefined) throw new TypeError('The backend has no qr, and is said to have it.')
  return qr
}

/** An identifier of each kind. */
export function identifiersOf({ identifiers }: BackendUnderTest): readonly Identifier[] {
  return IDENTIFIER_KINDS.flatMap(kind => {
    const value = identifiers[kind]
    return value === undefined ? [] : [{ kind, value }]
  })
}

function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}
