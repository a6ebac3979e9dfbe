import { expect, test } from 'vitest'
import { findFlaw, FLAW_NAMES, type FlawName } from '../../mocks/flaws/flaws.js'
import { CHECKS } from './checks.js'
import { toLines } from './report-text.js'
import { LOGIN_SERVERS } from './servers/login-servers.js'
import { examineMock, type MockExamination } from './testing/examine-mock.js'

const backends = LOGIN_SERVERS.map(({ name }) => name)

test.each(backends)('[DOC-04] nothing is found on a sound server: %s', async backend => {
  const { report } = await examineMock(backend)
  expect(report.findings).toEqual([])
  expect(report.notAsked).toEqual([])
})

const cases = FLAW_NAMES.flatMap(flaw => findFlaw(flaw).backends.map(backend => ({ flaw, backend })))
const examinations = new Map<string, MockExamination>()

/** Examines each server once. */
async function examineFlawed({
  flaw,
  backend,
}: {
  flaw: FlawName
  backend: string
}): Promise<MockExamination> {
  const key = `${flaw} ${backend}`
  const examination = examinations.get(key) ?? (await examineMock(backend, [flaw]))
  examinations.set(key, examination)
  return examination
}

test.each(cases)('[DOC-04] the flaw $flaw is found on a server of $backend', async flawed => {
  const { report } = await examineFlawed(flawed)
  expect(report.findings.map(({ id }) => id)).toContain(findFlaw(flawed.flaw).check)
})

/** Checks that find something, too, since one flaw can have several effects. */
const SIDE_EFFECTS: Partial<Record<FlawName, readonly string[]>> = {
  redirect: ['send-shape', 'ticket-shape'],
  'no-cors': ['cors-preflight'],
  'no-preflight': ['cors-prefer', 'cors-max-age'],
  'pending-is-404': ['unknown-ticket'],
}

test.each(cases)('[DOC-04] the flaw $flaw of $backend is not taken for another one', async flawed => {
  const { report } = await examineFlawed(flawed)
  const expected = [findFlaw(flawed.flaw).check, ...(SIDE_EFFECTS[flawed.flaw] ?? [])]
  expect(report.findings.map(({ id }) => id).filter(id => !expected.includes(id))).toEqual([])
})

test.each(cases)('[DOC-01] 24 requests are enough for a server of $backend with $flaw', async flawed => {
  const { report, requests } = await examineFlawed(flawed)
  expect(requests.length).toBeLessThanOrEqual(24)
  expect(report.requests).toBe(requests.length)
})

test.each(cases)('[DOC-05] a report on $backend with $flaw holds no secret', async flawed => {
  const { report, texts, sent } = await examineFlawed(flawed)
  const names = texts.flatMap(text => [...text.matchAll(/"(?:\w*token|id|hash|otp_id)":"([^"]{6,})"/g)])
  const secrets = [...names.map(([, name = '']) => name), ...sent.flatMap(({ to, code }) => [to, code])]
  const printed = [JSON.stringify(report), ...toLines(report)].join('\n')
  expect(secrets.filter(secret => printed.includes(secret))).toEqual([])
})

/** No port can show both schemes, so this one has tests of its own. */
const WITHOUT_FLAW = ['plain-http']

test('[DOC-04] every check finds a flaw that the mock can have', () => {
  const checked = new Set(FLAW_NAMES.map(name => findFlaw(name).check))
  expect(CHECKS.map(({ id }) => id).filter(id => !checked.has(id))).toEqual(WITHOUT_FLAW)
})

/** The sixth, a session that is bound to no browser, is in the APIs themselves: docs/doctor.md. */
test('[DOC-04] five of the six flaws that the study of QR logins names can be switched on', () => {
  expect(new Set(FLAW_NAMES.map(name => findFlaw(name).inStudy))).toEqual(
    new Set([
      undefined,
      'Predictable QrId',
      'Reusable QR code',
      'Controllable QrId',
      'Invalid token validation',
      'Sensitive data leakage',
    ]),
  )
})

test('names of checks are unique, and each says what to do', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
  for (const { title, whatToDo } of CHECKS) {
    expect(title).toMatch(/^[A-Z][^.]*$/)
    expect(whatToDo).toMatch(/^[A-Z][^]*[.?]$/)
  }
})
