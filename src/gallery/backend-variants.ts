import type { NumberChannel } from '../domain/channel.js'
import type { CodeFormat } from '../domain/code.js'
import type { IdentifierKind } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession, Profile } from '../domain/login-session.js'
import type { GalleryState } from './stage.js'

// Changes to a backend, for states that none of the package's own backends has.

type Adapt = GalleryState['adapt']

export function acceptsOnly(...identifiers: readonly IdentifierKind[]): Adapt {
  return backend => ({ ...backend, identifiers })
}

/** Neither QR code nor Google. */
export const codesOnly: Adapt = ({ qr: _qr, google: _google, ...backend }) => backend

export function withCodeFormat(code: CodeFormat): Adapt {
  return backend => ({ ...backend, code })
}

/** Sends the codes for numbers by another channel than SMS. */
export function withChannel(channel: NumberChannel): Adapt {
  return backend => ({
    ...backend,
    requestOtp: async (...request) => ({ ...(await backend.requestOtp(...request)), channel }),
  })
}

/** Replaces the profile in every session that has a token. */
export function withProfile(profile: Profile): Adapt {
  const replaceProfile = (session: LoginSession): LoginSession =>
    session.accessToken === undefined ? session : { ...session, profile }
  return ({ qr, ...backend }) => ({
    ...backend,
    verifyOtp: async (...request) => replaceProfile(await backend.verifyOtp(...request)),
    ...(qr !== undefined && {
      qr: {
        ...qr,
        async check(...request) {
          const status = await qr.check(...request)
          return status.status === 'granted' ? { ...status, session: replaceProfile(status.session) } : status
        },
      },
    }),
  })
}

/** Verifies an identifier, and gives no token. */
export const verifiesOnly: Adapt = backend => ({
  ...backend,
  async verifyOtp(challenge, ...request) {
    const { raw } = await backend.verifyOtp(challenge, ...request)
    return { identifier: challenge.identifier, raw }
  },
})

/** A backend whose code does not load. */
export const failsToLoad: Adapt = backend => ({
  ...backend,
  requestOtp: () => Promise.reject(new LoginError('not-loaded')),
})

/** A backend that makes the widget throw while it renders. */
export const throws: Adapt = backend => ({
  ...backend,
  get identifiers(): never {
    throw new Error('A mistake of the backend.')
  },
})
