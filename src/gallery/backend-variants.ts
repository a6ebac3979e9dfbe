import type { CodeFormat } from '../domain/code.js'
import type { IdentifierKind } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession, Profile } from '../domain/login-session.js'
import type { GalleryState } from './stage.js'

// What the backends here are not like, and others may be.

type Adapt = GalleryState['adapt']

/** Knows people by these alone. */
export function knows(...identifiers: readonly IdentifierKind[]): Adapt {
  return backend => ({ ...backend, identifiers })
}

/** Neither QR code nor Google. */
export const codesOnly: Adapt = ({ qr: _qr, google: _google, ...backend }) => backend

export function sendsCodesOf(code: CodeFormat): Adapt {
  return backend => ({ ...backend, code })
}

/** Signs in somebody else. */
export function signsIn(profile: Profile): Adapt {
  const named = (session: LoginSession): LoginSession =>
    session.accessToken === undefined ? session : { ...session, profile }
  return backend => ({
    ...backend,
    verifyOtp: async (...asked) => named(await backend.verifyOtp(...asked)),
    ...(backend.qr !== undefined && {
      qr: {
        ...backend.qr,
        async check(...asked) {
          const answer = await backend.qr!.check(...asked)
          return answer.status === 'granted' ? { ...answer, session: named(answer.session) } : answer
        },
      },
    }),
  })
}

/** Says that an identifier is theirs, and signs nobody in. */
export const verifiesOnly: Adapt = backend => ({
  ...backend,
  async verifyOtp(challenge, ...asked) {
    const { raw } = await backend.verifyOtp(challenge, ...asked)
    return { identifier: challenge.identifier, raw }
  },
})

/** What speaks to it does not load. */
export const doesNotLoad: Adapt = backend => ({
  ...backend,
  requestOtp: () => Promise.reject(new LoginError('not-loaded')),
})
