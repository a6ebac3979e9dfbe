import { LoginError } from '../domain/login-error.js'
import { isOffline } from '../domain/offline.js'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginBackend } from './login-backend.js'

/** What the first screen needs to know of a backend. */
export interface BackendFace extends Pick<LoginBackend, 'name' | 'identifiers' | 'code'> {
  readonly hasQr: boolean
  /** See `LoginBackend.google`. */
  readonly googleHref?: ((page: string, state: string) => string) | undefined
}

/** How a backend talks to its server. */
export interface BackendSteps<Session extends LoginSession> extends Pick<
  LoginBackend<Session>,
  'requestOtp' | 'resendOtp' | 'verifyOtp' | 'qr'
> {
  readonly google?: Pick<NonNullable<LoginBackend<Session>['google']>, 'finish'>
}

/** A backend whose face is there at once, and whose steps (contracts, zod) are loaded for the first request. */
export function lazyBackend<Session extends LoginSession>(
  { hasQr, googleHref, ...face }: BackendFace,
  load: () => Promise<BackendSteps<Session>>,
): LoginBackend<Session> {
  let loaded: Promise<BackendSteps<Session>> | undefined

  async function steps(): Promise<BackendSteps<Session>> {
    // A module that failed to load once is not asked for again by browsers, however often it is imported.
    if (loaded === undefined && isOffline()) throw new LoginError('offline')
    loaded ??= load()
    try {
      return await loaded
    } catch (error) {
      loaded = undefined
      throw new LoginError('not-loaded', { cause: error })
    }
  }

  async function part<Name extends 'qr' | 'google'>(name: Name) {
    const found = (await steps())[name]
    if (found === undefined) throw new LoginError('rejected', { cause: `this backend has no ${name}` })
    return found
  }

  return {
    ...face,
    prepare() {
      // What does not load now is loaded with the request, which then says what is wrong.
      steps().catch(() => {})
    },
    requestOtp: async (identifier, signal) => (await steps()).requestOtp(identifier, signal),
    async resendOtp(challenge, signal) {
      const backend = await steps()
      return backend.resendOtp?.(challenge, signal) ?? backend.requestOtp(challenge.identifier, signal)
    },
    verifyOtp: async (challenge, code, signal) => (await steps()).verifyOtp(challenge, code, signal),
    ...(hasQr && {
      qr: {
        create: async signal => (await part('qr')).create(signal),
        check: async (ticket, signal) => (await part('qr')).check(ticket, signal),
      },
    }),
    ...(googleHref !== undefined && {
      google: {
        href: googleHref,
        finish: async (code, signal) => (await part('google')).finish(code, signal),
      },
    }),
  }
}
