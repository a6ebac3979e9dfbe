/** @satisfies {import('./breaks.mjs').Breaks} */
export const SERVERS = {
  'IDENT-01': {
    file: 'src/requests/login-id.ts',
    from: "[backend?.name, backend?.address ?? '']",
    to: '[backend?.name]',
    test: 'src/widget/login-identity.test.tsx',
  },
  'IDENT-02': {
    file: 'src/flow/login-flow.ts',
    from: "return method === 'qr' && (qr.step",
    to: 'return method.length > 0 && (qr.step',
    test: 'src/flow/qr-flow.test.ts',
  },
  'IDENT-03': {
    file: 'src/flow/login-flow.ts',
    from: 'const CONFIRMING_MS = 120_000',
    to: 'const CONFIRMING_MS = 240_000',
    test: 'src/widget/confirm-identity.test.tsx',
  },
  'IDENT-04': {
    file: 'src/requests/parse-google-callback.ts',
    from: " && read('iss') !== issuer",
    to: " && read('iss') === ''",
    test: 'src/requests/google-redirect.test.ts',
  },
  'IDENT-05': {
    file: 'src/flow/code-flow.ts',
    from: 'return { ...state, pendingCheck: { code: undefined } }',
    to: 'return state',
    test: 'src/requests/run-code-requests.test.ts',
  },
  'PORT-01': {
    file: 'src/flow/qr-flow.ts',
    from: 'const { payload = state.ticket.payload } = answer',
    to: 'const { payload } = state.ticket',
    test: 'src/flow/qr-flow.test.ts',
  },
  'PORT-02': {
    file: 'src/flow/qr-flow.ts',
    from: "shortenName(answer.device?.trim() ?? '') || state.device",
    to: 'state.device',
    test: 'src/flow/qr-flow.test.ts',
  },
  'PORT-03': {
    file: 'src/domain/channel.ts',
    from: 'return stated',
    to: "return 'sms'",
    test: 'src/widget/server-hints.test.tsx',
  },
  'PORT-04': {
    file: 'src/backends/werify-family/oauth-operations.ts',
    from: '{ ...fields, id: identifier.value }',
    to: '{ id: identifier.value, ...fields }',
    test: 'src/backends/every-backend.test.ts',
    titles: 'src/contract-tests/extra-checks.ts',
  },
}
