import { LoginError, type LoginBackend } from '../../index.js'
import { acme } from './acme/backend.js'
import { createCarelessBackend } from './careless-backend.js'
import {
  readBody,
  withChangedErrors,
  withChangedRequests,
  withChangedResponses,
  withExtraMembers,
  wrapCalls,
} from './wrap-backend.js'

// For tests: backends that each break a rule.

/** Body with which every operation succeeds. */
const SUCCESS = JSON.stringify({
  receipt: 'receipt',
  screen: 'screen',
  good_for: 60,
  state: 'open',
  token: 'anybody',
})
const PAST = { expiresAt: 0 }

/** Each fault, with a part of the titles of the checks that must find it. */
export const FAULTY_BACKENDS: readonly (readonly [
  fault: string,
  rule: string,
  backend: () => LoginBackend,
])[] = [
  [
    'sends a request before anybody signs in',
    'sends no request',
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
    'changes the case of an email address',
    'keeps it unchanged',
    withExtraMembers({ challenge: () => ({ identifier: { kind: 'email', value: 'ada@acme.example' } }) }),
  ],
  [
    'gives results that have expired',
    'gives a valid result',
    withExtraMembers({ challenge: () => PAST, session: () => PAST, ticket: () => PAST }),
  ],
  [
    'makes QR codes that are too dense for a camera',
    'qr.create: a successful response gives a valid result',
    withExtraMembers({ ticket: () => ({ payload: 'x'.repeat(301) }) }),
  ],
  [
    'gives a challenge that JSON cannot hold',
    'stored as JSON',
    withExtraMembers({ challenge: () => ({ resendAt: Infinity }) }),
  ],
  [
    'confuses waiting and declining',
    '"} means ',
    withChangedResponses(({ text }) => ({
      text: text.replace(/waiting|declined/, state => (state === 'waiting' ? 'declined' : 'waiting')),
    })),
  ],

  [
    'gives a payload that no phone could read',
    '"} means pending',
    () => {
      const { qr, ...backend } = acme()
      const check = async (...request: Parameters<NonNullable<typeof qr>['check']>) => ({
        ...(await qr!.check(...request)),
        payload: 'x'.repeat(301),
      })
      return { ...backend, qr: { ...qr!, check } }
    },
  ],

  [
    'sends nothing of what a host adds',
    'what the host adds goes along',
    () => ({ ...acme(), requestOtp: (identifier, signal) => acme().requestOtp(identifier, signal) }),
  ],
  [
    'lets what a host adds replace the identifier',
    'what the host adds replaces nothing',
    () => ({
      ...acme(),
      requestOtp: (identifier, signal, extra) =>
        acme().requestOtp({ ...identifier, value: extra?.fields?.['to'] ?? identifier.value }, signal, extra),
    }),
  ],

  [
    'sends cookies',
    '[NET-03]',
    withChangedRequests((url, init) => [url, { ...init, credentials: 'include' }]),
  ],
  [
    'sends each request twice',
    '[NET-14]',
    wrapCalls(async (call, signal) => {
      await call(signal).catch(() => {})
      return call(signal)
    }),
  ],
  [
    'sends text instead of JSON',
    '[NET-04]',
    withChangedRequests((url, init) => [url, { ...init, headers: { 'Content-Type': 'text/plain' } }]),
  ],
  [
    'writes the body into the URL',
    '[NET-02]',
    withChangedRequests((url, init) => [`${url}?q=${encodeURIComponent(readBody(init))}`, init]),
  ],

  ['has one error for everything', ' means ', withChangedErrors(() => new LoginError('code-rejected'))],
  [
    'has no error for a wrong code',
    'means code-rejected',
    withChangedErrors(() => new LoginError('rejected')),
  ],
  ['throws errors of another class', ' means ', withChangedErrors(({ code }) => new Error(code))],
  [
    'looks for words in texts for people',
    '[NET-10]',
    withChangedResponses(({ status, text }) => ({
      status: text.includes('otp_locked') ? 500 : status,
      text: text.includes('otp_locked') ? '' : text,
    })),
  ],
  [
    'puts the response into its errors',
    '[NET-11]',
    withChangedErrors(({ code }, bodies) => new LoginError(code, { cause: bodies })),
  ],
  ['ignores how long to wait', '[NET-12]', withChangedErrors(({ code }) => new LoginError(code))],
  ['has no time limit', '[NET-05]', createCarelessBackend],

  ['reads JSON of any content type', '[NET-06]', withChangedResponses(() => ({ type: 'application/json' }))],
  ['has no limit for the body', '[NET-06]', withChangedResponses(({ text }) => ({ text: text.trim() }))],
  [
    'takes every 200 for success and JSON',
    '[NET-06]',
    withChangedResponses(({ status }) => (status === 200 ? { text: SUCCESS, type: 'application/json' } : {})),
  ],
  [
    'takes every 200 for success',
    'is no success',
    withChangedResponses(({ status }) => (status === 200 ? { text: SUCCESS } : {})),
  ],
  [
    'takes every status for success',
    'a successful body with an error status',
    withChangedResponses(() => ({ status: 200 })),
  ],
  [
    'replaces invalid members by valid ones',
    '[NET-08] without',
    withChangedResponses(({ text }) => ({ text: SUCCESS.slice(0, -1) + text.replace('{', ',') })),
  ],
  [
    'copies members without validating them',
    '[NET-08] [NET-09]',
    withExtraMembers({
      challenge: ({ again_in }) => ({ resendAt: again_in }),
      session: ({ name }) => ({ profile: { firstName: name } }),
      ticket: ({ every }) => ({ intervalMs: every }),
    }),
  ],
  [
    'copies undocumented members',
    '[OTP-06]',
    withExtraMembers({
      challenge: body => ({ ref: { receipt: 'receipt-31', body: JSON.stringify(body) } }),
      session: body => ({ profile: body }),
      ticket: body => ({ ref: body }),
    }),
  ],
  [
    'merges prototypes',
    '[NET-07]',
    withChangedResponses(({ text }) => ({
      text: text.replace(/^\{"(?:__proto__|constructor|prototype)":(\{.*\})\}$/, '$1'),
    })),
  ],

  ['ignores its signal', '[NET-16]', wrapCalls(call => call(new AbortController().signal))],
  [
    'throws a LoginError for an abort',
    '[NET-16]',
    wrapCalls((call, signal) =>
      call(signal).catch((error: unknown) => Promise.reject(new LoginError('network', { cause: error }))),
    ),
  ],
  [
    'sends a request after an abort',
    '[NET-16]',
    wrapCalls((call, signal) => {
      signal.addEventListener('abort', () => void fetch('https://id.acme.example/bye').catch(() => {}))
      return call(signal)
    }),
  ],
]
