import { LoginError } from '../domain/login-error.js'
import { lazyPart } from '../domain/lazy-part.js'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginBackend } from './login-backend.js'

/** Facts about a backend that the first screen needs. */
export interface BackendInfo extends Pick<LoginBackend, 'name' | 'address' | 'identifiers' | 'code'> {
  readonly hasQr: boolean
  /** See `LoginBackend.google`. Absent: no sign-in with Google. */
  readonly google?:
    Pick<NonNullable<LoginBackend['google']>, 'href' | 'stateParameter' | 'issuer'> | undefined
}

/** Methods of a backend that send requests. */
export interface BackendOperations<Session extends LoginSession> extends Pick<
  LoginBackend<Session>,
  'requestOtp' | 'resendOtp' | 'verifyOtp' | 'qr'
> {
  readonly google?: Pick<NonNullable<LoginBackend<Session>['google']>, 'finish'>
}

/** Backend whose facts are there at once. Its operations, with contracts and zod, are loaded by the first request. */
export function lazyBackend<Session extends LoginSession>(
  { hasQr, google, ...info }: BackendInfo,
  load: () => Promise<BackendOperations<Session>>,
): LoginBackend<Session> {
  const { load: operations } = lazyPart(load)

  async function part<Name extends 'qr' | 'google'>(name: Name) {
    const found = (await operations())[name]
    if (found === undefined) throw new LoginError('rejected', { cause: `this backend has no ${name}` })
    return found
  }

  return {
    ...info,
    prepare() {
      // If this fails, the first request loads again and reports the error.
      operations().catch(() => {})
    },
    requestOtp: async (identifier, ...more) => (await operations()).requestOtp(identifier, ...more),
    async resendOtp(challenge, ...more) {
      const backend = await operations()
      return backend.resendOtp?.(challenge, ...more) ?? backend.requestOtp(challenge.identifier, ...more)
    },
    verifyOtp: async (challenge, code, signal) => (await operations()).verifyOtp(challenge, code, signal),
    ...(hasQr && {
      qr: {
        create: async signal => (await part('qr')).create(signal),
        check: async (ticket, signal) => (await part('qr')).check(ticket, signal),
      },
    }),
    ...(google !== undefined && {
      google: {
        ...google,
        finish: async (code, signal) => (await part('google')).finish(code, signal),
      },
    }),
  }
}
