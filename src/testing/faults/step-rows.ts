import type { FaultElsewhere } from './fault.js'

const MOMENTS = 'e2e/steps/moments.spec.ts'

/** Moments between two steps. */
export const STEP_ROWS: Readonly<Record<StepNumber, FaultElsewhere>> = {
  'STEP-01': {
    fault: 'The network is slow when the next step comes.',
    sees: 'What was there, until the next step is.',
    never: 'A frame with an empty card.',
    elsewhere: [{ file: MOMENTS, title: '[STEP-01] [STEP-03] no moment is empty' }],
  },
  'STEP-02': {
    fault: 'A key is pressed while a step, a part or a language arrives.',
    sees: 'The key.',
    never: 'A key that is lost.',
    elsewhere: [
      { file: 'e2e/steps/keys.spec.ts', title: '[STEP-02] no key is lost while ${typing.name}' },
      { file: 'e2e/steps/first-visit.spec.ts', title: '[STEP-01] [STEP-02] in another language' },
    ],
  },
  'STEP-03': {
    fault: 'What had the focus goes away.',
    sees: 'The focus on what follows.',
    never: 'The focus on the page itself, or an announcement that is cut off.',
    elsewhere: [{ file: MOMENTS, title: '[STEP-01] [STEP-03] no moment is empty, without focus or cut off' }],
  },
  'STEP-04': {
    fault: 'A prop changes, or a code is wrong.',
    sees: 'The same step, the same text, the same focus.',
    never: 'A part that moves.',
    elsewhere: [
      { file: 'src/widget/changed-props.test.tsx', title: '[STEP-04] another value of "%s" keeps the step' },
      { file: 'e2e/steps/wrong-code.spec.ts', title: '[STEP-04] a wrong code moves nothing' },
    ],
  },
  'STEP-05': {
    fault: 'The first screen is on a slow device.',
    sees: 'The whole card in one frame.',
    never: 'A second script, a timer or an `Intl` object.',
    elsewhere: [{ file: 'e2e/first-screen/cost.spec.ts', title: '[STEP-05] the first screen is one script' }],
  },
}

type StepNumber = `STEP-0${1 | 2 | 3 | 4 | 5}`
