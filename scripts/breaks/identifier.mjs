/** @satisfies {import('./breaks.mjs').Breaks} */
export const IDENTIFIER = {
  'ID-01': {
    file: 'src/domain/mobile-number.ts',
    from: "'44': /^7/",
    to: "'44': /^8/",
    test: 'src/domain/identifier.test.ts',
  },
  'ID-02': {
    file: 'src/domain/unwrap-identifier.ts',
    from: '`(?<![${AROUND}${STOPS}])[${AROUND}${STOPS}]+$`',
    to: '`[${AROUND}${STOPS}]+[${AROUND}${STOPS}]*$`',
    test: 'src/domain/unwrap-identifier.test.ts',
  },
  'ID-03': {
    file: 'src/domain/identifier.ts',
    from: 'const MAX_EMAIL = 254',
    to: 'const MAX_EMAIL = 320',
    test: 'src/domain/identifier.test.ts',
  },
  'ID-04': {
    file: 'src/domain/identifier.ts',
    from: "kind: 'crypto', value: address",
    to: "kind: 'crypto', value: address.toLowerCase()",
    test: 'src/domain/identifier.test.ts',
  },
  'ID-05': {
    file: 'src/domain/visible-text.ts',
    from: "text.replace(INVISIBLE, '').trim()",
    to: 'text.trim()',
    test: 'src/domain/identifier.test.ts',
  },
  'ID-06': {
    file: 'src/backends/werify-family/parse-response.ts',
    from: "requestOtp: { 400: 'identifier-rejected', ",
    to: "requestOtp: { 400: 'identifier-rejected', 404: 'identifier-rejected', ",
    test: 'src/widget/login-enumeration.test.tsx',
  },
  'ID-07': {
    file: 'src/domain/identifier-kinds.ts',
    from: "kinds.every(kind => kind === 'mobile' || kind === 'phone')",
    to: "kinds.every(kind => kind === 'mobile')",
    test: 'src/views/identifier/identifier-view.test.tsx',
  },
  'ID-08': {
    file: 'src/flow/code-flow.ts',
    from: "return { step: 'identifying', identifier: challenge.identifier }",
    to: "return { step: 'identifying' }",
    test: 'src/flow/code-flow.test.ts',
  },
  'ID-09': {
    file: 'src/domain/mask-identifier.ts',
    from: 'const shown = Math.floor(digits / 2)',
    to: 'const shown = Math.ceil(digits / 2)',
    test: 'src/domain/mask-identifier.test.ts',
  },
}
