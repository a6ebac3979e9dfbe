import { LoginError, type LoginBackend } from '../../index.js'
import { acme } from './acme/backend.js'
import { around, bodyOf, failing, giving, hearing, sending } from './wrap-backend.js'

// For tests: backends that each break a rule.

/** What makes a success of every step. */
const GOOD = JSON.stringify({
  receipt: 'receipt',
  screen: 'screen',
  good_for: 60,
  state: 'open',
  token: 'anybody',
})
const PAST = { expiresAt: 0 }

/** What each does wrong, and the rules of the suite that say so. */
export const FAULTY: readonly (readonly [what: string, rule: string, backend: () => LoginBackend])[] = [
  [
    'asks before anybody signs in',
    'asks the server for nothing',
    () => {
      void fetch('https://id.acme.example/codes').catch(() => {})
      return acme()
    },
  ],
  ['has no name', 'has a name', () => ({ ...acme(), name: '' })],
  [
    'forgets the state on the way to Google',
    'the link to Google',
    () => ({ ...acme(), google: { ...acme().google!, href: () => 'https://id.acme.example/google' } }),
  ],
  [
    'writes addresses in its own way',
    'is not changed',
    giving({ challenge: () => ({ identifier: { kind: 'email', value: 'ada@acme.example' } }) }),
  ],
  [
    'gives what has ended',
    'is given whole',
    giving({ challenge: () => PAST, session: () => PAST, ticket: () => PAST }),
  ],
  [
    'draws what no camera reads',
    'qr.create: what the server',
    giving({ ticket: () => ({ payload: 'x'.repeat(301) }) }),
  ],
  ['gives what cannot be kept', 'kept as JSON', giving({ challenge: () => ({ resendAt: Infinity }) })],
  [
    'takes waiting and declining for each other',
    '"} means ',
    hearing(({ text }) => ({
      text: text.replace(/waiting|declined/, state => (state === 'waiting' ? 'declined' : 'waiting')),
    })),
  ],

  ['sends cookies', '[NET-03]', sending((url, init) => [url, { ...init, credentials: 'include' }])],
  [
    'asks twice, to be sure',
    '[NET-14]',
    around(async (call, signal) => {
      await call(signal).catch(() => {})
      return call(signal)
    }),
  ],
  [
    'writes forms',
    '[NET-04]',
    sending((url, init) => [url, { ...init, headers: { 'Content-Type': 'text/plain' } }]),
  ],
  [
    'writes into addresses',
    '[NET-02]',
    sending((url, init) => [`${url}?q=${encodeURIComponent(bodyOf(init))}`, init]),
  ],

  ['has one error for everything', ' means ', failing(() => new LoginError('code-rejected'))],
  ['takes a wrong code for nothing', 'means code-rejected', failing(() => new LoginError('rejected'))],
  ['throws what is no LoginError', ' means ', failing(({ code }) => new Error(code))],
  [
    'reads what is written for people',
    '[NET-10]',
    hearing(({ status, text }) => ({
      status: text.includes('otp_locked') ? 500 : status,
      text: text.includes('otp_locked') ? '' : text,
    })),
  ],
  ['tells all that it knows', '[NET-11]', failing(({ code }, wire) => new LoginError(code, { cause: wire }))],
  ['does not hear how long to wait', '[NET-12]', failing(({ code }) => new LoginError(code))],
  ['waits for ever', '[NET-05]', careless],

  ['believes any type', '[NET-06]', hearing(() => ({ type: 'application/json' }))],
  ['reads on and on', '[NET-06]', hearing(({ text }) => ({ text: text.trim() }))],
  [
    'makes up what is missing',
    '[NET-06]',
    hearing(({ status }) => (status === 200 ? { text: GOOD, type: 'application/json' } : {})),
  ],
  [
    'makes something of nothing',
    'means nothing',
    hearing(({ status }) => (status === 200 ? { text: GOOD } : {})),
  ],
  ['takes refusals for success', 'a status that refuses', hearing(() => ({ status: 200 }))],
  [
    'believes what is nearly right',
    '[NET-08] without',
    hearing(({ text }) => ({ text: GOOD.slice(0, -1) + text.replace('{', ',') })),
  ],
  [
    'believes what is beside it',
    '[NET-08] [NET-09]',
    giving({
      challenge: ({ again_in }) => ({ resendAt: again_in }),
      session: ({ name }) => ({ profile: { firstName: name } }),
      ticket: ({ every }) => ({ intervalMs: every }),
    }),
  ],
  [
    'keeps what nobody named',
    '[OTP-06]',
    giving({
      challenge: said => ({ ref: { receipt: 'receipt-31', said: JSON.stringify(said) } }),
      session: said => ({ profile: said }),
      ticket: said => ({ ref: said }),
    }),
  ],
  [
    'merges whatever comes',
    '[NET-07]',
    hearing(({ text }) => ({
      text: text.replace(/^\{"(?:__proto__|constructor|prototype)":(\{.*\})\}$/, '$1'),
    })),
  ],

  ['goes on when nobody waits', '[NET-16]', around(call => call(new AbortController().signal))],
  [
    'calls an abort an error',
    '[NET-16]',
    around((call, signal) =>
      call(signal).catch((error: unknown) => Promise.reject(new LoginError('network', { cause: error }))),
    ),
  ],
  [
    'says good-bye',
    '[NET-16]',
    around((call, signal) => {
      signal.addEventListener('abort', () => void fetch('https://id.acme.example/bye').catch(() => {}))
      return call(signal)
    }),
  ],
]

/** What one writes in five minutes. */
function careless(): LoginBackend {
  const ask = async (path: string, body: object) => {
    const response = await fetch(`https://id.acme.example${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(answer.message)
    return answer
  }
  return {
    name: 'careless',
    identifiers: ['email'],
    code: { length: 4, alphabet: 'both' },
    async requestOtp(identifier) {
      const { receipt } = await ask('/codes', { to: identifier.value })
      return { identifier, ref: { receipt }, expiresAt: Date.now() + 60_000 }
    },
    async verifyOtp({ ref }, code) {
      const raw = await ask('/sessions', { ...ref, code })
      return { accessToken: raw.token, profile: {}, raw }
    },
    qr: {
      async create() {
        const { screen } = await ask('/screens', {})
        return { ref: { screen }, payload: screen, expiresAt: Date.now() + 60_000 }
      },
      async check({ ref }) {
        const raw = await ask('/screens/state', ref)
        return { status: 'granted', session: { accessToken: raw.token, profile: {}, raw } }
      },
    },
    google: {
      href: () => '/google',
      async finish(code) {
        const raw = await ask('/google', { code })
        return { accessToken: raw.token, profile: {}, raw }
      },
    },
  }
}
