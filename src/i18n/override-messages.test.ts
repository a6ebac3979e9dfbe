import { expect, test } from 'vitest'
import { en } from './locales/en.js'
import { loadMessages } from './load-messages.js'
import type { Messages } from './messages.js'
import { overrideMessages } from './override-messages.js'
import { leavesOf } from './testing/sentences.js'

const fa = await loadMessages('fa')
const PATHS = leavesOf(en).map(([path]) => path)

/** Persian with one message in other words, as a host without TypeScript may give it. */
function persianWith(path: string, said: unknown): Messages {
  const own = path.split('.').reduceRight((inner, key) => ({ [key]: inner }), said)
  return Reflect.apply(overrideMessages, undefined, [fa, own])
}

test.each(PATHS)('a host can say %s in its own words, and nothing else changes', path => {
  const own = 'in own words'
  const expected = leavesOf(fa).map(([at, said]) => [at, at === path ? own : said])
  expect(leavesOf(persianWith(path, own))).toEqual(expected)
})

test('several messages of several sections are overridden together', () => {
  const { signIn, code } = overrideMessages(en, {
    signIn: { title: 'Hello', titleTo: appName => `Hello, ${appName}` },
    code: { sentTo: { sms: 'Texted to' } },
  })
  expect([signIn.title, signIn.titleTo('Trader4'), signIn.or]).toEqual(['Hello', 'Hello, Trader4', 'or'])
  expect(code.sentTo).toEqual({ email: 'Sent to', sms: 'Texted to', wallet: 'Sent to the wallet' })
})

test.each(['signIn', ...PATHS])('a host that leaves %s undefined keeps what the widget says', path => {
  expect(persianWith(path, undefined)).toEqual(fa)
})

test('the messages of the language stay as they were', () => {
  const before = leavesOf(en)
  overrideMessages(en, { signIn: { title: 'Hello' } })
  expect(leavesOf(en)).toEqual(before)
})
