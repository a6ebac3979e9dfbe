import { expect, test, type Browser } from '@playwright/test'
import { compare } from './compare.js'
import type { Part } from './sheets/src/part.js'
import { summarise } from './summary.js'
import { SARA, visit, type Visit } from './visit.js'
import { button, fill, part, press, tab, textbox } from './widget.js'

const OURS = "[class^='werify-'], [class*=' werify-']"

/** Rules of hosts that undo those of the widget. */
const HOSTS: readonly (readonly [title: string, rules: string])[] = [
  ['without rules for the widget', 'html {}'],
  ['that reverts all classes of the widget', `${withPseudoElements(OURS)} { all: revert }`],
  ['that unsets all classes of the widget', `${withPseudoElements(OURS)} { all: unset }`],
  ['that reverts everything', '* { all: revert }'],
  ['that unsets everything', '* { all: unset }'],
]

for (const [title, rules] of HOSTS) {
  test(`[HOST-03] [XSS-11] on a page ${title}, nothing of the host changes by a pixel or a value`, async ({
    browser,
  }) => {
    const [alone] = await measureHost(browser, '?content=full&widget=off', rules, (_, look) => look('alone'))
    const together = await measureHost(browser, '?content=full', rules, onEachScreen)
    const changed = together.flatMap(([screen, parts]) =>
      compare(new Map([[screen, alone?.[1] ?? []]]), new Map([[screen, parts]])),
    )
    expect(summarise(changed)).toEqual([])
  })
}

function withPseudoElements(selectors: string): string {
  const each = selectors.split(', ')
  return [...each, ...each.flatMap(selector => [`${selector}::before`, `${selector}::after`])].join()
}

type Look = (screen: string) => Promise<void>

async function measureHost(
  browser: Browser,
  address: string,
  rules: string,
  go: (here: Visit, look: Look) => Promise<void>,
): Promise<readonly (readonly [screen: string, parts: readonly Part[]])[]> {
  // All of it is in the window, so that a press in the middle of each element meets what is there.
  const page = await browser.newPage({ viewport: { width: 1280, height: 3200 } })
  const measured: [string, readonly Part[]][] = []
  const here = await visit(page, address)
  await page.addStyleTag({ content: rules })
  await go(here, async screen => {
    measured.push([screen, await page.evaluate(() => window.hostPage.measureHost())])
  })
  await page.close()
  return measured
}

async function onEachScreen({ page, until }: Visit, look: Look): Promise<void> {
  await until(button(page, 'Send code'))
  await look('identifier')
  await press(tab(page, 'QR code'))
  await until(part(page, 'img', /^QR code/))
  await look('QR code')
  await press(tab(page, 'One-time code'))
  await fill(textbox(page, /^Email/), '7888 87')
  await until(button(page, /^Country/))
  await press(button(page, /^Country/))
  await until(part(page, 'combobox', 'Search for a country'))
  await look('list of countries')
  await fill(textbox(page, /^Email/), SARA)
  await press(button(page, 'Send code'))
  await until(textbox(page, '6-digit code'))
  await look('code')
}
