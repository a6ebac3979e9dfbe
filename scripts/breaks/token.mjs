/** @satisfies {import('./breaks.mjs').Breaks} */
export const TOKEN = {
  'TOK-01': {
    file: 'src/requests/persist-challenge.ts',
    from: 'forgetChallenge(name)\n',
    to: '\n',
    test: 'src/widget/login-resume.test.tsx',
  },
  'TOK-02': {
    file: 'src/domain/login-session.ts',
    from: '|| undefined, verified: undefined }',
    to: '|| session.accessToken, verified: undefined }',
    test: 'src/domain/login-session.test.ts',
  },
  'TOK-03': {
    file: 'src/element/werify-login-element.ts',
    from: '{ detail: userId }',
    to: '{ detail: { ...userId, ...session } }',
    test: 'src/element/werify-login-element.test.ts',
  },
  'TOK-06': {
    file: 'src/requests/report-failure.ts',
    from: 'const failure = toFailure(error)',
    to: 'const failure = toFailure(error)\n  console.error(failure)',
    test: 'scripts/published-package.test.ts',
  },
  'TOK-07': {
    file: 'src/widget/use-typed-ahead.ts',
    from: "window.addEventListener('pagehide', forget)",
    to: '',
    test: 'src/widget/use-typed-ahead.test.tsx',
  },
  'TOK-08': {
    file: 'docs/examples/session-server.mjs',
    from: 'Secure; HttpOnly;',
    to: 'Secure;',
    test: 'docs/examples/session-server.test.ts',
  },
}
