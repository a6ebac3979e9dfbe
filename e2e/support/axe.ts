import axe from 'axe-core'
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

/** What axe finds wrong with the widget, or another part of the page. A page loads axe once. */
export async function violationsIn(
  page: Page,
  rules: Rules = {},
  part = 'main section',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const asked = { ...Object.fromEntries(ASKED_FOR.map(id => [id, { enabled: true }])), ...rules }
  return page.evaluate(
    async ([selector, options]) => {
      const { violations } = await window.axe.run(selector, options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    [part, { rules: asked }] as const,
  )
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core')
  }
}
