import { expect, test } from 'vitest'
import { en } from './locales/en.js'
import { loadMessages } from './load-messages.js'
import type { Messages } from './messages.js'
import { overrideMessages } from './override-messages.js'
import { toLeaves } from './testing/sentences.js'

const fa = await loadMessages('fa')
const PATHS = toLeaves(en).map(([path]) => path)

/** As a host without TypeScript may call it. */
function withOverrides(base: Messages, own: unknown): Messages {
  return Reflect.apply(overrideMessages, undefined, [base, own])
}

function messageAt(messages: Messages, path: string): unknown {
  return new Map(toLeaves(messages)).get(path)
}

/** Messages apart from one, whose function may be another one. */
const leavesBut = (path: string, messages: Messages) => toLeaves(messages).filter(([at]) => at !== path)

/** Persian with one message overridden, as by a host without TypeScript. */
function persianWith(path: string, text: unknown): Messages {
  const own = path.split('.').reduceRight((inner, key) => ({ [key]: inner }), text)
  return withOverrides(fa, own)
}

test.each(PATHS)('a host can override %s, and nothing else changes', path => {
  const isFunction = typeof messageAt(fa, path) === 'function'
  const changed = persianWith(path, isFunction ? () => 'in own words' : 'in own words')
  const own = messageAt(changed, path)
  expect(typeof own === 'function' ? Reflect.apply(own, undefined, []) : own).toBe('in own words')
  expect(leavesBut(path, changed)).toEqual(leavesBut(path, fa))
})

const wrong: readonly (readonly [value: string, toWrong: (ours: unknown) => unknown])[] = [
  ['null', () => null],
  ['a number', () => 5],
  ['an object', () => ({ title: 'x' })],
  ['a list', () => ['x']],
  ['a text for a function, or the other way round', ours => (typeof ours === 'string' ? () => 'x' : 'x')],
]

test.each(wrong)('[HOST-07] %s in place of a message leaves ours', (_name, toWrong) => {
  for (const path of PATHS) expect(persianWith(path, toWrong(messageAt(fa, path)))).toEqual(fa)
})

test.each([null, 'a text', 5, ['a list'], { signInn: { title: 'Hi' } }, { signIn: null }, { signIn: 'Hi' }])(
  '[HOST-07] overrides of a wrong shape leave ours: %j',
  own => {
    expect(withOverrides(en, own)).toEqual(en)
  },
)

test.each([
  ['throws', () => new Intl.Locale('no tag').toString()],
  ['returns no text', () => ({ title: 'Hi' })],
])('[HOST-07] ours is used where a function of the host %s', (_what, titleTo) => {
  expect(withOverrides(en, { signIn: { titleTo } }).signIn.titleTo('Acme')).toBe('Sign in to Acme')
})

test('several messages of several sections are overridden together', () => {
  const { signIn, code } = overrideMessages(en, {
    signIn: { title: 'Hello', titleTo: appName => `Hello, ${appName}` },
    code: { sentTo: { sms: 'Texted to' } },
  })
  expect([signIn.title, signIn.titleTo('Trader4'), signIn.or]).toEqual(['Hello', 'Hello, Trader4', 'or'])
  expect(code.sentTo).toEqual({ ...en.code.sentTo, sms: 'Texted to' })
})

test.each(['signIn', ...PATHS])('%s is kept if a host leaves it undefined', path => {
  expect(persianWith(path, undefined)).toEqual(fa)
})

test('the messages of the language stay as they were', () => {
  const before = toLeaves(en)
  overrideMessages(en, { signIn: { title: 'Hello' } })
  expect(toLeaves(en)).toEqual(before)
})
