import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './calls.js'
import { faintTexts } from './faint-texts.js'
import { SCREENS } from './screens.js'
import { open } from './steps.js'

type Rules = Readonly<Record<string, { readonly enabled: boolean }>>

for (const [name, reach] of SCREENS) {
  test(`[WCAG-1.1.1] [WCAG-1.4.3] [WCAG-2.5.3] axe finds nothing wrong with ${name}, in any theme and direction`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    await open(page)
    await reach({ page, context })

    for (const dir of ['ltr', 'rtl']) {
      await page.getByLabel('Direction').selectOption(dir)
      for (const theme of ['light', 'dark']) {
        await page.getByLabel('Theme').selectOption(theme)
        expect.soft(await violationsIn(page), `${theme} ${dir}`).toEqual([])
      }
      await page.emulateMedia({ forcedColors: 'active' })
      expect.soft(await violationsIn(page, OWN_COLOURS), `forced colours, ${dir}`).toEqual([])
      expect.soft(await faintTexts(page), `forced colours, ${dir}`).toEqual([])
      await page.emulateMedia({ forcedColors: 'none' })
    }
  })
}

/**
 * Axe takes the colour of a text from `-webkit-text-fill-color`, which browsers leave as it is where they force
 * colours. What is drawn then is looked at without axe.
 */
const OWN_COLOURS: Rules = { 'color-contrast': { enabled: false } }

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

async function violationsIn(page: Page, rules: Rules = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include('main section')
    .options({ rules: { ...Object.fromEntries(ASKED_FOR.map(id => [id, { enabled: true }])), ...rules } })
    // Without it every look costs a page of its own, in which axe gathers what it found in frames. There are none.
    .setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
