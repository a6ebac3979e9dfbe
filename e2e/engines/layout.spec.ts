import { expect } from '@playwright/test'
import type { EnginePage } from './engine-page.js'
import { APPROVE, expectFocus, IDENTIFIER_FIELD, open, QR_TAB, SEND, sendCode } from './steps.js'
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

const STEPS: Readonly<Record<string, (page: EnginePage) => Promise<unknown>>> = {
  'the first screen': () => Promise.resolve(),
  'the code step': page => sendCode(page),
  async 'the QR code'(page) {
    await page.click(QR_TAB)
    await page.expectIn(true, () => document.querySelector('.werify-qr-modules') !== null)
  },
  async 'the question'(page) {
    await page.click(QR_TAB)
    await page.click(APPROVE)
    await page.expectIn(true, () => document.querySelector('main section .werify-person') !== null)
  },
}

for (const [name, reach] of Object.entries(STEPS)) {
  test(`[ENG-03] [HOST-02] a box that gets narrower and wider again leaves room for every line: ${name}`, async ({
    enginePage: page,
    baseURL,
  }) => {
    await open(page, baseURL, { confirm: 'on' })
    await reach(page)
    await page.expectIn(0, countArrivals)
    expect(await page.evaluate(findStaleHeights)).toEqual([])
  })
}

/** Finds parts whose height, after a change of their width, is not the one of a fresh layout. Runs in the page. */
function findStaleHeights(): string[] {
  const root = document.querySelector<HTMLElement>('main .werify-root')
  const box = root?.parentElement
  if (!root || !box) throw new Error('The widget is absent.')
  const parts = [...root.querySelectorAll('.werify-card, .werify-card :not(svg *)')]
  const measure = () => parts.map(part => Math.round(part.getBoundingClientRect().height))

  return ['1px', '150px', '200px', ''].flatMap(width => {
    box.style.width = width
    const heights = measure()
    root.style.display = 'none'
    measure()
    root.style.display = ''
    const fresh = measure()
    return parts.flatMap((part, index) =>
      heights[index] === fresh[index]
        ? []
        : [`${part.className} at ${width}: ${heights[index]}, not ${fresh[index]}`],
    )
  })
}

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
