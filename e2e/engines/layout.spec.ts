import { expect } from '@playwright/test'
import { expectFocus, IDENTIFIER_FIELD, open, QR_TAB, SEND } from './steps.js'
import { test } from './test.js'

for (const locale of ['en', 'de', 'fa', 'ja']) {
  test(`[ENG-03] two columns: the QR code and its instructions fill the card, in ${locale}`, async ({
    enginePage: page,
    baseURL,
  }) => {
    await open(page, baseURL, { width: 'wide', locale })
    await page.click(QR_TAB)
    await page.expectIn(true, () => document.querySelector('.werify-qr-modules') !== null)
    await page.expectIn(0, countArrivals)
    const { below, stepsBelowTitle, isBeside, gap } = await page.evaluate(measureColumns)
    // The padding, of which nothing is left over or missing.
    expect(Math.abs(below - 37)).toBeLessThan(1)
    expect(stepsBelowTitle).toBeGreaterThan(0)
    expect(Math.abs(gap - 20)).toBeLessThan(1)
    expect(isBeside).toBe(true)
  })
}

test('[ENG-03] [WCAG-2.4.11] bars that stick to the edges of the host’s window do not cover the focused control', async ({
  enginePage: page,
  baseURL,
}) => {
  await open(page, baseURL)
  await page.resize(500, 360)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `body::before, body::after { position: fixed; z-index: 9; inset-inline: 0; block-size: 64px; background: navy; content: '' }
      body::before { inset-block-start: 0 } body::after { inset-block-end: 0 }`,
    )
    document.adoptedStyleSheets.push(sheet)
    document.querySelector<HTMLElement>('main [role=tab]')?.focus({ preventScroll: true })
  })

  for (const [key, controls] of [
    ['Tab', CONTROLS.slice(1)],
    ['Shift+Tab', CONTROLS.toReversed().slice(1)],
  ] as const) {
    for (const control of controls) {
      await page.press(key)
      await expectFocus(page, control)
      await page.expectIn('', findCovered)
    }
  }
})

/** Controls of the first screen, in the order of the Tab key. */
const CONTROLS = ['main [role=tab]', IDENTIFIER_FIELD, SEND.selector, 'main section a[data-variant=google]']

/** Finds what a bar covers of the focused control. Runs in the page. */
function findCovered(): string {
  const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {}
  const isCovered = top < 64 || bottom > window.innerHeight - 64
  return isCovered ? `${document.activeElement?.outerHTML}, from ${top} to ${bottom}` : ''
}

/** Runs in the page. */
function measureColumns() {
  const measure = (selector: string) => {
    const element = document.querySelector(`main section ${selector}`)
    if (element === null) throw new Error(`${selector} is absent.`)
    return element.getBoundingClientRect()
  }
  const [steps, ticket, caution] = [measure('ol'), measure('.werify-ticket'), measure('.werify-caution')]
  return {
    below: measure('.werify-card').bottom - Math.max(ticket.bottom, caution.bottom),
    stepsBelowTitle: steps.top - measure('h2').bottom,
    gap: caution.top - steps.bottom,
    isBeside: steps.right <= ticket.left || steps.left >= ticket.right,
  }
}

/** Counts the animations of a new step. Runs in the page. */
function countArrivals(): number {
  return document
    .getAnimations()
    .filter(one => one instanceof CSSAnimation && one.animationName === 'werify-arrive').length
}
