import { IN_OTHER_ENGINES } from './reasons.mjs'

/** @satisfies {import('./breaks.mjs').Breaks} */
export const BROWSERS = {
  'ENG-01': { reason: IN_OTHER_ENGINES },
  'ENG-02': { reason: IN_OTHER_ENGINES },
  'ENG-03': { reason: IN_OTHER_ENGINES },
  'ENG-04': {
    file: 'src/backends/lenient.ts',
    from: 'z.catch(z.optional(schema), undefined)',
    to: "(URL.parse(''), z.catch(z.optional(schema), undefined))",
    test: 'scripts/browser-floor.test.ts',
  },
}
