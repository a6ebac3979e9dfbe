import { expect, test } from 'vitest'
import type { Severity } from './check.js'
import { isSerious, toReport, type Report } from './report.js'
import { toLines } from './report-text.js'
import { trader4Server } from './servers/trader4-server.js'

const finding = (severity: Severity) => ({
  id: `${severity}-one`,
  severity,
  title: 'A code signs in twice',
  seen: 'The same code was accepted again.',
  whatToDo: 'End a code in the same step that accepts it.',
})

const report: Report = {
  url: 'https://id.example.com/v1',
  backend: 'trader4',
  requests: 9,
  findings: [finding('high'), finding('low')],
  passed: ['redirects', 'cacheable'],
  notAsked: [
    { id: 'send-shape', needs: '--identifier' },
    { id: 'wrong-code', needs: '--identifier' },
    { id: 'code-reuse', needs: '--identifier and --code' },
  ],
}

test('a person reads what is urgent first, what was seen, what to do, and what was not asked', () => {
  expect(toLines(report).join('\n')).toBe(`https://id.example.com/v1, examined as trader4 with 9 requests

Fix at once: accounts are open, or nobody can sign in
  A code signs in twice (high-one)
    Seen: The same code was accepted again.
    What to do: End a code in the same step that accepts it.

Fix when you can: it works, but slower or less well
  A code signs in twice (low-one)
    Seen: The same code was accepted again.
    What to do: End a code in the same step that accepts it.

2 to fix, 2 in order, 3 not asked.
  Needs --identifier: send-shape, wrong-code
  Needs --identifier and --code: code-reuse`)
})

test.each<[readonly Severity[], boolean]>([
  [[], false],
  [['low', 'low'], false],
  [['low', 'medium'], true],
  [['high'], true],
])('a report with findings of severity %j is serious: %s', (severities, isSeriousReport) => {
  expect(isSerious({ ...report, findings: severities.map(finding) })).toBe(isSeriousReport)
})

test('findings are sorted by urgency, whatever the order of the checks', () => {
  const checks = (['low', 'high', 'medium'] as const).map(severity => ({
    ...finding(severity),
    run: () => ({ verdict: 'found', seen: 'This.' }) as const,
  }))
  const evidence: Parameters<typeof toReport>[1] = {
    server: trader4Server,
    address: { url: new URL('https://id.example.com/v1/?api-key=secret'), isThisMachine: false },
    pageOrigin: '',
    failures: [],
    connection: {},
    codes: { wrong: [] },
    tickets: { proposedName: '' },
  }
  const { findings, url } = toReport(checks, evidence, 1)
  expect(findings.map(({ severity }) => severity)).toEqual(['high', 'medium', 'low'])
  expect(url).toBe('https://id.example.com/v1')
})
