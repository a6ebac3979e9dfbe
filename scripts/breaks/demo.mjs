/** @satisfies {import('./breaks.mjs').Breaks} */
export const DEMO = {
  'DEMO-01': {
    file: 'src/demo/page.css',
    from: '.demo {\n  display: grid;',
    to: '.demo {\n  display: grid;\n  padding-block-start: 400px;',
    e2e: 'e2e/demo/page.spec.ts',
    only: 'the first screen of a small phone',
  },
  'DEMO-02': {
    file: 'src/demo/try-it.tsx',
    from: 'onClick={() => fillIn(field, sent.code)}',
    to: 'onClick={() => field.focus()}',
    e2e: 'e2e/demo/try-it.spec.ts',
    only: 'signs in to trader4',
  },
  'DEMO-03': {
    file: 'src/demo/embed/react-code.ts',
    from: '...Object.entries(props).map(',
    to: '...Object.entries(props).slice(1).map(',
    test: 'src/demo/embed/embed.test.ts',
  },
  'DEMO-04': {
    file: 'vite.config.ts',
    from: "base: './',",
    to: "base: '/',",
    e2e: 'e2e/demo/static-host.spec.ts',
    only: 'a visitor signs in with a code',
  },
}
