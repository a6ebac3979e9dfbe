import type { LoginBackend } from '../../index.js'

/** For tests: a backend without any precaution. */
export function createCarelessBackend(): LoginBackend {
  return {
    name: 'careless',
    identifiers: ['email'],
    code: { length: 4, alphabet: 'both' },
    async requestOtp(identifier) {
      const { receipt } = await postJson('/codes', { to: identifier.value })
      return { identifier, ref: { receipt }, expiresAt: Date.now() + 60_000 }
    },
    async verifyOtp({ ref }, code) {
      const raw = await postJson('/sessions', { ...ref, code })
      return { accessToken: raw.token, profile: {}, raw }
    },
    qr: {
      async create() {
        const { screen } = await postJson('/screens', {})
        return { ref: { screen }, payload: screen, expiresAt: Date.now() + 60_000 }
      },
      async check({ ref }) {
        const raw = await postJson('/screens/state', ref)
        return { status: 'granted', session: { accessToken: raw.token, profile: {}, raw } }
      },
    },
    google: {
      href: () => '/google',
      async finish(code) {
        const raw = await postJson('/google', { code })
        return { accessToken: raw.token, profile: {}, raw }
      },
    },
  }
}

async function postJson(path: string, body: object) {
  const response = await fetch(`https://id.acme.example${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  const result = await response.json()
  if (!response.ok) throw new Error(result.message)
  return result
}
