import { ON_OTHER_PAGES } from './reasons.mjs'

/** @satisfies {import('./breaks.mjs').Breaks} */
export const HOSTS = {
  'HOST-01': { reason: ON_OTHER_PAGES },
  'HOST-02': {
    file: 'scripts/isolate-styles.mjs',
    from: 'own => own + ISOLATION',
    to: 'own => own',
    test: 'scripts/isolate-styles.test.ts',
  },
  'HOST-03': {
    file: 'scripts/isolate-styles.mjs',
    from: 'if (OWN_CLASS.test(selector)) return selector.replace(OWN_CLASS, own => own + ISOLATION)',
    to: 'return selector.replace(OWN_CLASS, own => own + ISOLATION)',
    test: 'scripts/isolate-styles.test.ts',
  },
  'HOST-04': { reason: ON_OTHER_PAGES },
  'HOST-05': {
    file: 'src/ui/use-form-submit.ts',
    from: 'event.stopPropagation()',
    to: '',
    test: 'src/ui/use-form-submit.test.tsx',
  },
  'HOST-06': {
    file: 'src/ui/emphasis.tsx',
    from: "{before !== '' && <span>{before}</span>}",
    to: "{before !== '' && before}",
    test: 'src/widget/translated-page.test.tsx',
  },
  'HOST-07': {
    file: 'src/i18n/override-messages.ts',
    from: "if (typeof text === 'string') return text",
    to: 'return text',
    test: 'src/i18n/override-messages.test.ts',
  },
  'HOST-08': {
    file: 'src/backends/base-url.ts',
    from: "location?.origin === 'null' ? origin : location?.origin",
    to: 'location?.origin',
    test: 'src/backends/base-url.test.ts',
  },
  'HOST-09': {
    file: 'src/ui/use-selection.ts',
    from: 'element.getRootNode()',
    to: 'element.ownerDocument',
    e2e: 'e2e/hosts/roots.spec.ts',
    only: 'in a shadow root a code signs in',
  },
  'HOST-10': {
    file: 'src/widget/use-color-scheme.ts',
    from: 'new MutationObserver(watch)',
    to: 'new MutationObserver(() => {})',
    test: 'src/widget/use-color-scheme.test.tsx',
  },
  'HOST-11': { reason: ON_OTHER_PAGES },
  'HOST-12': {
    file: 'src/requests/login-id.ts',
    from: 'place === 0 ? id : `${id} ${place + 1}`',
    to: 'place < 0 ? `${id} ${place + 1}` : id',
    test: 'src/widget/login-identity.test.tsx',
  },
  'HOST-13': {
    file: 'src/domain/login-error.ts',
    from: "override readonly name = 'LoginError'",
    to: "override readonly name = 'LoginError'\n  readonly help = 'werify-root'.padEnd(1000)",
    test: 'scripts/bundles.test.ts',
  },
}
