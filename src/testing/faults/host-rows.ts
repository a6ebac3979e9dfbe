import type { FaultElsewhere } from './fault.js'

const ANY_PAGE = 'e2e/hosts/any-page'

/** Pages of hosts. Their numbers end where those of the list do. */
export const HOST_ROWS: Readonly<Record<HostNumber, FaultElsewhere>> = {
  'HOST-01': {
    fault: 'The parent is a flex box, a table cell, a dialog, or anything else.',
    sees: 'A card between 280 and 800 pixels wide.',
    never: 'Anything that overflows.',
    elsewhere: [{ file: `${ANY_PAGE}/width.spec.ts`, title: '[HOST-01] in ${container.title}' }],
  },
  'HOST-02': {
    fault: 'A style sheet of the host resets or restyles everything.',
    sees: 'Every screen as it is alone.',
    never: 'A text that cannot be read.',
    elsewhere: [
      { file: `${ANY_PAGE}/looks.spec.ts`, title: '[HOST-02] [XSS-11] on a page with ${sheet.title}' },
      { file: `${ANY_PAGE}/brand.spec.ts`, title: '[HOST-02] with any brand and no other token' },
    ],
  },
  'HOST-03': {
    fault: 'The widget comes with a style sheet.',
    sees: 'The page of the host as it was.',
    never: 'A pixel or a value that changes.',
    elsewhere: [{ file: `${ANY_PAGE}/untouched.spec.ts`, title: '[HOST-03] [XSS-11] on a page ${title}' }],
  },
  'HOST-04': {
    fault: 'The root font of the host has another size.',
    sees: 'Text and targets of the same size.',
    never: 'A field whose text makes a phone zoom.',
    elsewhere: [
      { file: `${ANY_PAGE}/text-size.spec.ts`, title: '[HOST-04] with a root font size of ${size}' },
    ],
  },
  'HOST-05': {
    fault: 'The widget is in a form of the host, in a sandbox, or without its scripts.',
    sees: 'A sign-in, or what is missing.',
    never: 'What was typed in an address.',
    elsewhere: [
      { file: 'e2e/hosts/forms.spec.ts', title: '[HOST-05] ${host.title}, ${press} submits each form once' },
      { file: 'e2e/hosts/forms.spec.ts', title: '[HOST-05] [NET-02] without JavaScript' },
    ],
  },
  'HOST-06': {
    fault: 'A translator wraps or replaces texts at any moment.',
    sees: 'A sign-in.',
    never: 'A crash.',
    elsewhere: [
      { file: 'e2e/hosts/translated-page.spec.ts', title: '[HOST-06] on a page that Chrome translates' },
      { file: 'src/widget/translated-page.test.tsx', title: '[HOST-06] %s: React replaces no text' },
    ],
  },
  'HOST-07': {
    fault: 'A host passes nonsense, or something throws.',
    sees: 'A sentence, and a way on.',
    never: 'An error that unmounts the host.',
    elsewhere: [
      { file: 'src/widget/wrong-props.test.tsx', title: '[HOST-07] no props of JSON unmount the host' },
      { file: 'src/widget/errors-inside.test.tsx', title: '[HOST-07]' },
      { file: 'src/widget/nonsense.test.tsx', title: '[HOST-07] a ticket whose %s is nonsense' },
    ],
  },
  'HOST-08': {
    fault: 'A server renders the first screen, in any language and with any props.',
    sees: 'What was typed before, in the field.',
    never: 'A warning of React.',
    elsewhere: [{ file: 'src/widget/server-rendering.test.tsx', title: '[HOST-08] [REL-11] with locale %s' }],
  },
  'HOST-09': {
    fault: 'The widget is in a shadow root, or in a portal into a frame.',
    sees: 'The same as anywhere else.',
    never: 'A caret or a popup in another place.',
    elsewhere: [{ file: 'e2e/hosts/roots.spec.ts', title: '[HOST-09] in ${root}' }],
  },
  'HOST-10': {
    fault: 'Host, page and system want different colours.',
    sees: 'What the strongest of them wants.',
    never: 'A light card on a dark page that said so.',
    elsewhere: [{ file: `${ANY_PAGE}/color-scheme.spec.ts`, title: '[HOST-10] ${title}' }],
  },
  'HOST-11': {
    fault: 'An extension or the host changes the colours of every picture.',
    sees: 'A QR code that phones read.',
    never: 'A code that no camera reads.',
    elsewhere: [
      { file: `${ANY_PAGE}/qr-colours.spec.ts`, title: '[HOST-11] the QR code is read with ${title}' },
    ],
  },
  'HOST-12': {
    fault: 'There are two widgets on a page, before and after a reload.',
    sees: 'In each, its own step.',
    never: 'A code that the other one asks for.',
    elsewhere: [
      { file: 'e2e/hosts/two-widgets.spec.ts', title: '[HOST-12] where the ${title} of two widgets' },
      { file: 'src/widget/login-identity.test.tsx', title: '[HOST-12]' },
    ],
  },
  'HOST-13': {
    fault: 'A host uses one backend, or one export.',
    sees: 'Nothing of the rest.',
    never: 'Code of a backend that it does not use.',
    elsewhere: [{ file: 'scripts/bundles.test.ts', title: '[HOST-13]' }],
  },
}

type HostNumber =
  `HOST-${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13'}`
