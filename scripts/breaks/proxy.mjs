/** @satisfies {import('./breaks.mjs').Breaks} */
export const PROXY = {
  'PROXY-01': {
    file: 'docs/examples/proxy.mjs',
    from: "redirect: 'error'",
    to: "redirect: 'follow'",
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-02': {
    file: 'docs/examples/proxy.mjs',
    from: "site === 'same-origin')",
    to: "site !== 'cross-site')",
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-03': {
    file: 'docs/examples/proxy.mjs',
    from: "const empty = () => ''",
    to: 'const empty = value => value',
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-04': {
    file: 'docs/examples/proxy.mjs',
    from: 'const MAX_ANSWER_BYTES = 16_384',
    to: 'const MAX_ANSWER_BYTES = 16_384_000',
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-05': {
    file: 'docs/examples/proxy.mjs',
    from: 'hosts.includes(host) && ',
    to: '',
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-06': {
    file: 'docs/examples/proxy.mjs',
    from: "recipient?.replace('+', '')",
    to: 'recipient',
    test: 'docs/examples/proxy.test.ts',
  },
  'PROXY-07': {
    file: 'docs/examples/proxy.mjs',
    from: 'if (!(await checkSend({ ...added, signal }))) return { status: 403 }',
    to: 'await checkSend({ ...added, signal })',
    test: 'docs/examples/proxy.test.ts',
  },
}
