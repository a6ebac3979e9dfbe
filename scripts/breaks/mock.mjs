/** @satisfies {import('./breaks.mjs').Breaks} */
export const MOCK = {
  'MOCK-01': {
    file: 'mocks/service/random.ts',
    from: '[0, seed | 0, 0, 1]',
    to: '[0, (seed * Date.now()) | 0, 0, 1]',
    test: 'mocks/service/determinism.test.ts',
  },
  'MOCK-02': {
    file: 'mocks/scenarios.ts',
    from: 'locked: { status: 423,',
    to: 'locked: { status: 429,',
    test: 'mocks/scenarios.test.ts',
  },
  'MOCK-03': {
    file: 'mocks/transport/cors.ts',
    from: "if (policy === 'no-preflight') return new Response(null, { status: 405 })",
    to: '',
    test: 'mocks/transport/server.test.ts',
  },
  'MOCK-04': {
    file: 'mocks/transport/handle-request.ts',
    from: 'outgoing.writeHead(response.status)',
    to: 'outgoing.writeHead(200)',
    test: 'mocks/backends/wire-format.test.ts',
  },
  'MOCK-05': {
    file: 'mocks/backends/digipay/handlers.ts',
    from: 'responses.sent(codes.request(toNumber(body), caller))',
    to:
      '[responses.sent(codes.request(toNumber(body), caller))].map(answer => (' +
      "answer.headers.set('X-Code', service.outbox.latest(toNumber(body))?.code ?? ''), answer))[0]",
    test: 'mocks/backends/digipay/handlers.test.ts',
  },
  'MOCK-07': {
    file: 'mocks/demo/phone-feed.ts',
    from: 'open: [...service.tickets.open()]',
    to: 'open: []',
    test: 'mocks/demo/demo-server.test.ts',
  },
  'MOCK-08': {
    file: 'src/backends/d7/openapi.ts',
    from: "title: 'D7 Verify',",
    to: "title: 'D7',",
    test: 'src/openapi/documents.test.ts',
  },
  'MOCK-09': {
    file: 'mocks/backends/outside-contract.ts',
    from: 'result.success ? []',
    to: 'body !== undefined ? []',
    test: 'mocks/backends/outside-contract.test.ts',
  },
  'MOCK-10': {
    file: 'mocks/cli/backends.ts',
    from: "clientPath: '/api/v1'",
    to: "clientPath: '/api/v2'",
    test: 'mocks/cli/public-clients.test.ts',
  },
  'MOCK-11': {
    file: 'mocks/demo/is-own-page.ts',
    from: "(site === 'same-origin' || site === 'none')",
    to: "site !== 'cross-site'",
    test: 'mocks/demo/demo-server.test.ts',
  },
}
