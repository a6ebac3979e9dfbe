import type { LoginBackend, OperationName } from '../backends/login-backend.js'
import type { Identifier } from '../domain/identifier.js'
import { IDENTIFIER_KINDS } from '../domain/identifier-kinds.js'
import type { SendExtra } from '../domain/send-extra.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { Answer, BackendUnderTest, Success } from './backend-under-test.js'

/** An operation whose preceding operations have been called. */
export interface PreparedOperation {
  /** @param extra for operations that send a code */
  readonly call: (signal: AbortSignal, extra?: SendExtra) => Promise<unknown>
  /** Values in the request that nobody else may learn. */
  readonly secrets: readonly string[]
}

export interface OperationUnderTest {
  readonly name: OperationName
  readonly success: Success
  /** Calls the operations that come before this one. @param respond sets the server's next response */
  readonly prepare: (backend: LoginBackend, respond: (answer: Answer) => void) => Promise<PreparedOperation>
}

/** Signal for calls that only prepare another one. */
const neverAborted = () => new AbortController().signal

/** Every operation that the backend has. */
export function toOperations(subject: BackendUnderTest): readonly OperationUnderTest[] {
  const { answers, qr, google } = subject
  const [identifier] = toIdentifiers(subject)
  if (identifier === undefined) throw new TypeError('identifiers has none: give one of each kind.')

  const send: OperationUnderTest = {
    name: 'requestOtp',
    success: answers.sent,
    prepare: async backend => ({
      call: (signal, extra) => backend.requestOtp(identifier, signal, extra),
      secrets: [identifier.value],
    }),
  }
  return [
    send,
    ...challengeOperations(subject, identifier),
    ...(qr === undefined ? [] : qrOperations(qr)),
    ...(google === undefined ? [] : [googleOperation(google)]),
  ]
}

function challengeOperations(
  { answers, code }: BackendUnderTest,
  identifier: Identifier,
): readonly OperationUnderTest[] {
  /** Copied, as after a reload of the page. */
  const requestChallenge = async (
    backend: LoginBackend,
    respond: (answer: Answer) => void,
  ): Promise<OtpChallenge> => {
    respond(answers.sent)
    return JSON.parse(JSON.stringify(await backend.requestOtp(identifier, neverAborted())))
  }

  return [
    {
      name: 'resendOtp',
      success: answers.resent ?? answers.sent,
      async prepare(backend, respond) {
        const challenge = await requestChallenge(backend, respond)
        return {
          // A backend that cannot resend requests another code.
          call: (signal, extra) =>
            backend.resendOtp?.(challenge, signal, extra) ?? backend.requestOtp(identifier, signal, extra),
          secrets: [identifier.value, ...Object.values(challenge.ref)],
        }
      },
    },
    {
      name: 'verifyOtp',
      success: answers.verified,
      async prepare(backend, respond) {
        const challenge = await requestChallenge(backend, respond)
        return {
          call: signal => backend.verifyOtp(challenge, code, signal),
          secrets: [identifier.value, code, ...Object.values(challenge.ref)],
        }
      },
    },
  ]
}

function qrOperations({
  created,
  granted,
}: NonNullable<BackendUnderTest['qr']>): readonly OperationUnderTest[] {
  return [
    {
      name: 'qr.create',
      success: created,
      prepare: async backend => ({ call: signal => requireQr(backend).create(signal), secrets: [] }),
    },
    {
      name: 'qr.check',
      success: granted,
      async prepare(backend, respond) {
        respond(created)
        const ticket = await requireQr(backend).create(neverAborted())
        return {
          call: signal => requireQr(backend).check(ticket, signal),
          secrets: [ticket.payload, ...Object.values(ticket.ref)],
        }
      },
    },
  ]
}

const GOOGLE_CODE = '4/0AeanS0a1b2c3'

function googleOperation({ finished }: NonNullable<BackendUnderTest['google']>): OperationUnderTest {
  return {
    name: 'google.finish',
    success: finished,
    prepare: async ({ google }) => {
      if (google === undefined) throw new TypeError('google is given, but the backend has none.')
      return { call: signal => google.finish(GOOGLE_CODE, signal), secrets: [GOOGLE_CODE] }
    },
  }
}

function requireQr({ qr }: LoginBackend) {
  if (qr === undefined) throw new TypeError('qr is given, but the backend has none.')
  return qr
}

/** The given identifiers, one of each kind. */
export function toIdentifiers({ identifiers }: BackendUnderTest): readonly Identifier[] {
  return IDENTIFIER_KINDS.flatMap(kind => {
    const value = identifiers[kind]
    return value === undefined ? [] : [{ kind, value }]
  })
}
