import type { Fault } from './fault.js'
import type { ContentFault } from './fault-numbers.js'

/** Hostile texts: section H. */
export const CONTENT_FAULTS: Readonly<Record<ContentFault, Fault>> = {
  116: {
    fault: 'There is markup in a name, a message or a text of the host.',
    sees: 'The text as it is written.',
    never: 'An element, or a script that runs.',
    elsewhere: [{ file: 'src/widget/hostile-strings.test.tsx', title: '[XSS-04] only text comes of %s' }],
  },
  117: {
    fault: 'A name turns the direction of writing.',
    sees: 'The rest of the sentence as ever.',
    never: 'An address or a name of the site that reads otherwise.',
    elsewhere: [
      { file: 'src/widget/hostile-strings.test.tsx', title: '[XSS-04] only text comes of %s' },
      { file: 'e2e/identifier/invalid-input.spec.ts', title: '[ID-05] shows and sends an identifier' },
    ],
  },
  118: {
    fault: 'A name is ten thousand characters long.',
    sees: 'Its beginning, within the card.',
    never: 'A layout that breaks.',
    elsewhere: [
      {
        file: 'e2e/sweeps/unusual-names.spec.ts',
        title: '[XSS-04] no name that a server sends breaks the layout',
      },
    ],
  },
  119: {
    fault: 'There are halves of characters in a text.',
    sees: 'A sign for them at most.',
    never: 'An exception of `encodeURIComponent` or `Intl`.',
    elsewhere: [{ file: 'src/widget/hostile-strings.test.tsx', title: '[XSS-04] only text comes of %s' }],
  },
  120: {
    fault: 'The picture of a person has a dangerous address.',
    sees: 'The name alone.',
    never: 'A request for it.',
    elsewhere: [
      {
        file: 'src/widget/hostile-strings.test.tsx',
        title: '[XSS-05] a picture of the person is not loaded',
      },
    ],
  },
  121: {
    fault: 'A host passes a return address that somebody else chose.',
    sees: 'An error for its developer.',
    never: 'A way to another origin.',
    elsewhere: [
      {
        file: 'src/backends/return-address.test.ts',
        title: '[SSO-02] none of 100 000 hostile addresses leads to another origin',
      },
    ],
  },
}
