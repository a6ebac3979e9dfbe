import axe from 'axe-core'
import type { Page } from '@playwright/test'

type Rules = Readonly<Record<string, { readonly enabled: boolean }>>

/**
 * Rules for forced colours. Axe reads the colour of a text from `-webkit-text-fill-color`, which browsers do not force,
 * so contrast is measured without axe there.
 */
export const WITHOUT_CONTRAST: Rules = { 'color-contrast': { enabled: false } }

/** Rules that are off in axe by default. Those of level AAA stay off, since the widget promises AA. */
const OPT_IN_RULES = [
  'target-size',
  'css-orientation-lock',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'hidden-content',
  'table-fake-caption',
  'td-has-header',
]

/** @param part selector of the part to check. @default the widget */
export async function findViolations(
  page: Page,
  rules: Rules = {},
  part = 'main section',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const allRules = { ...Object.fromEntries(OPT_IN_RULES.map(id => [id, { enabled: true }])), ...rules }
  return page.evaluate(
    async ([selector, options]) => {
      const { violations } = await window.axe.run(selector, options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    [part, { rules: allRules }] as const,
  )
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core')
  }
}
