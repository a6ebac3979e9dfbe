import { ON_OTHER_PAGES } from './reasons.mjs'

/** @satisfies {import('./breaks.mjs').Breaks} */
export const PAGE = {
  'XSS-01': {
    file: 'src/requests/preconnect.ts',
    from: "document.head.append(Object.assign(document.createElement('link'), attributes))",
    to: 'document.head.insertAdjacentHTML(\'beforeend\', `<link rel="preconnect" href="${href}">`)',
    test: 'scripts/published-package.test.ts',
  },
  'XSS-02': {
    file: 'src/requests/start-requests.ts',
    from: 'const stopped = new AbortController()',
    to: "const stopped: AbortController = new Function('return new AbortController()')()",
    e2e: 'e2e/security/strict-csp.spec.ts',
  },
  'XSS-03': {
    file: 'src/widget/card.tsx',
    from: '<svg className="werify-width" aria-hidden="true" />',
    to: '<svg className="werify-width" aria-hidden="true" style={{ width: 1 }} />',
    test: 'src/widget/server-rendering.test.tsx',
  },
  'XSS-04': {
    file: 'src/domain/shorten-name.ts',
    from: "text.replace(/[\\u202a-\\u202e\\u2066-\\u2069]/g, '')",
    to: 'text',
    test: 'src/widget/hostile-strings.test.tsx',
  },
  'XSS-05': {
    file: 'src/domain/account-owner.ts',
    from: '.filter(isFilled)',
    to: '.concat(session.profile.avatarUrl).filter(isFilled)',
    test: 'src/widget/hostile-strings.test.tsx',
  },
  'XSS-06': {
    file: 'src/i18n/override-messages.ts',
    from: 'return typeof theirs === typeof ours ? theirs : ours',
    to: 'return theirs ?? ours',
    test: 'src/widget/wrong-props.test.tsx',
  },
  'XSS-07': {
    file: 'src/requests/run-requests.ts',
    from: 'const storageName = context.storageName()',
    to: 'const storageName = context.storageName()\n  Object.assign(window, { werifyStorage: storageName })',
    e2e: 'e2e/security/hostile-page.spec.ts',
    only: 'adds no global',
  },
  'XSS-10': {
    file: 'src/widget/foreign-frame.ts',
    from: 'return top?.location.href !== undefined',
    to: 'return top !== undefined',
    test: 'src/widget/foreign-frame.test.ts',
  },
  'XSS-11': { reason: ON_OTHER_PAGES },
  'XSS-12': {
    file: 'src/ui/error-boundary.tsx',
    from: 'return this.state.hasFailed ? this.props.fallback : this.props.children',
    to: "if (this.state.hasFailed) throw new Error('the fallback fails')\n    return this.props.children",
    test: 'src/widget/errors-inside.test.tsx',
  },
}
