/** @satisfies {import('./breaks.mjs').Breaks} */
export const GOOGLE = {
  'SSO-01': {
    file: 'src/backends/trader4/google-link.ts',
    from: 'origin)}?${parameters}`',
    to: 'origin)}#${parameters}`',
    test: 'src/backends/werify-family/wire-format.test.ts',
  },
  'SSO-02': {
    file: 'src/backends/return-address.ts',
    from: ' && host === here.host',
    to: '',
    test: 'src/backends/return-address.test.ts',
  },
  'SSO-03': {
    file: 'src/requests/google-redirect.ts',
    from: 'const NONCE_WORDS = 4',
    to: 'const NONCE_WORDS = 3',
    test: 'src/requests/google-redirect.test.ts',
  },
  'SSO-04': {
    file: 'src/requests/google-redirect.ts',
    from: "window.history.replaceState(window.history.state, '', url)",
    to: '',
    test: 'src/requests/google-redirect.test.ts',
  },
  'SSO-05': {
    file: 'src/backends/trader4/backend.ts',
    from: 'google: google === false ? undefined : createGoogleLink(baseUrl, google)',
    to: 'google: createGoogleLink(baseUrl, google || {})',
    test: 'src/backends/werify-family/wire-format.test.ts',
  },
  'SSO-06': {
    file: 'src/domain/in-app-browser.ts',
    from: ", 'MicroMessenger'",
    to: '',
    test: 'src/domain/in-app-browser.test.ts',
  },
}
