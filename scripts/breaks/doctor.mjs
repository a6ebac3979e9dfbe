/** @satisfies {import('./breaks.mjs').Breaks} */
export const DOCTOR = {
  'DOC-01': {
    file: 'src/doctor/counted-fetch.ts',
    from: 'MOST_REQUESTS = 24',
    to: 'MOST_REQUESTS = 25',
    test: 'src/doctor/counted-fetch.test.ts',
  },
  'DOC-02': {
    file: 'src/doctor/examine.ts',
    from: 'if (secret === undefined) throw new NotProvenError(address)',
    to: 'if (secret === undefined) return',
    test: 'src/doctor/examine.test.ts',
  },
  'DOC-03': {
    file: 'src/doctor/collect-codes.ts',
    from: 'unknown === undefined ? undefined : await ask(server.send(unknown))',
    to: "await ask(server.send(unknown ?? 'nobody@example.com'))",
    test: 'src/doctor/examine.test.ts',
  },
  'DOC-04': {
    file: 'src/doctor/checks/tickets.ts',
    from: 'const isUsual = seconds >= SHORTEST_LIFE_SECONDS && seconds <= LONGEST_LIFE_SECONDS',
    to: 'const isUsual = seconds >= SHORTEST_LIFE_SECONDS',
    test: 'src/doctor/flaws.test.ts',
  },
  'DOC-05': {
    file: 'src/doctor/report.ts',
    from: 'seen: result.seen,',
    to: 'seen: result.seen + String(evidence.codes.sent?.text) + String(evidence.tickets.created?.text),',
    test: 'src/doctor/flaws.test.ts',
  },
}
