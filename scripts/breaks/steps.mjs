/** @satisfies {import('./breaks.mjs').Breaks} */
export const STEPS = {
  'STEP-01': {
    file: 'src/widget/use-shown-state.ts',
    from: 'needsViews(state) && !hasViews && !hasFailed',
    to: 'false',
    test: 'src/widget/use-shown-state.test.tsx',
  },
  'STEP-02': {
    file: 'src/widget/use-typed-ahead.ts',
    from: 'else if (key.length === 1) typed.current += key',
    to: 'else if (key.length === 1) typed.current = key',
    test: 'src/widget/use-typed-ahead.test.tsx',
  },
  'STEP-03': {
    file: 'src/ui/take-focus.ts',
    from: ' || isInOtherField(field)',
    to: '',
    test: 'src/ui/take-focus.test.ts',
  },
  'STEP-04': {
    file: 'src/werify-login.tsx',
    from: 'key={`${id} ${restarts}`}',
    to: 'key={`${id} ${restarts} ${props.theme}`}',
    test: 'src/widget/changed-props.test.tsx',
  },
  'STEP-05': {
    file: 'src/werify-login.tsx',
    from: 'const headingId = useElementId()',
    to: 'const headingId = useElementId()\n  setTimeout(() => {}, 0)',
    e2e: 'e2e/first-screen/cost.spec.ts',
    only: 'the first screen is one script, and',
  },
}
