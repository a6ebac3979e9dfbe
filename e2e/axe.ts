import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Rules = Readonly<Record<string, { readonly enabled: boolean }>>

/**
 * Axe takes the colour of a text from `-webkit-text-fill-color`, which browsers leave as it is where they force
 * colours. What is drawn then is looked at without axe.
 */
export const OWN_COLOURS: Rules = { 'color-contrast': { enabled: false } }

/** Rules that axe leaves out unless they are asked for: all but those of level AAA, since AA is what is promised. */
const ASKED_FOR = [
  'target-size',
  'css-orientation-lock',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'hidden-content',
  'table-fake-caption',
  'td-has-header',
]

/** What axe finds wrong with the widget. */
export async function violationsIn(page: Page, rules: Rules = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include('main section')
    .options({ rules: { ...Object.fromEntries(ASKED_FOR.map(id => [id, { enabled: true }])), ...rules } })
    // Without it every look costs a page of its own, in which axe gathers what it found in frames. There are none.
    .setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
