import { expect, test, vi } from 'vitest'
import { seededBytes } from './random.js'
import { createLoginService } from './login-service.js'

const sara = 'hi@trader4.net'

test('sent codes are in the outbox, with their channels', () => {
  const service = createLoginService()
  for (const to of [sara, '+447888872720', '+445528888852', 'bc1uw48ht4287287']) service.codes.request(to)
  expect(service.outbox.all().map(({ id, to, channel }) => [id, to, channel])).toEqual([
    [1, sara, 'email'],
    [2, '+447888872720', 'sms'],
    [3, '+445528888852', 'sms'],
    [4, 'bc1uw48ht4287287', 'wallet'],
  ])
})

test('the outbox is the same array until a code is sent, and then notifies its listeners', () => {
  const { codes, outbox } = createLoginService()
  const seen: number[] = []
  const unsubscribe = outbox.subscribe(() => seen.push(outbox.all().length))
  const before = outbox.all()
  expect(outbox.all()).toBe(before)
  codes.request(sara)
  expect(outbox.all()).not.toBe(before)
  expect(before).toEqual([])
  unsubscribe()
  codes.request('ada@example.com')
  expect(seen).toEqual([1])
})

test('the newest code is found by any spelling of its identifier', () => {
  const { codes, outbox } = createLoginService()
  codes.request('+447888872720')
  codes.request(sara)
  expect(outbox.latest('+44 7888 872720')).toBe(outbox.all()[0])
  expect(outbox.latest('HI@trader4.net')).toBe(outbox.all()[1])
  expect(outbox.latest('ada@example.com')).toBeUndefined()
  expect(outbox.latest('nobody')).toBeUndefined()
})

test.each([
  [60_000, '1 minute'],
  [600_000, '10 minutes'],
  [90_000, '90 seconds'],
])('a message tells the lifetime of its code: %i ms is %s', (codeLifeMs, words) => {
  const { codes, outbox } = createLoginService({ rules: { codeLifeMs } })
  codes.request(sara)
  expect(outbox.latest(sara)?.text).toContain(`It expires in ${words}.`)
})

test('[OTP-14] a text message, and no other message, ends in the line that binds its code to the host of the page', () => {
  const { codes, outbox } = createLoginService({ smsHost: 'app.example' })
  for (const to of ['+447888872720', '+445528888852', sara, 'bc1uw48ht4287287']) codes.request(to)
  for (const { channel, code, text } of outbox.all()) {
    const bound = channel === 'sms' ? ['', `@app.example #${code}`] : []
    expect(text.split('\n')).toEqual([`Your Werify code is ${code}. It expires in 5 minutes.`, ...bound])
  }
})

test('without a clock of its own the service follows a patched Date', () => {
  const service = createLoginService()
  vi.useFakeTimers({ now: 5_000 })
  try {
    expect(service.codes.request(sara)).toMatchObject({ challenge: { createdAt: 5_000 } })
  } finally {
    vi.useRealTimers()
  }
})

test('no phone is signed in for text that is not an identifier', () => {
  expect(() => createLoginService().signInPhone('nobody')).toThrow(TypeError)
})

test('[OTP-15] a code keeps its leading zeros', () => {
  const seeded = seededBytes(1)
  const digits = [0, 0, 0, 0, 4, 2]
  const randomBytes = (count: number) => (count === 1 ? Uint8Array.of(digits.shift() ?? 0) : seeded(count))
  const service = createLoginService({ randomBytes })
  service.codes.request(sara)
  expect(service.outbox.latest(sara)).toMatchObject({
    code: '000042',
    text: 'Your Werify code is 000042. It expires in 5 minutes.',
  })
  expect(service.codes.verify({ identifier: sara }, '42')).toMatchObject({ outcome: 'wrong' })
  expect(service.codes.verify({ identifier: sara }, '000042')).toMatchObject({ outcome: 'accepted' })
})
