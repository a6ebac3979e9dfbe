import { expect, test as base, type Browser, type Page } from '@playwright/test'
import { compare } from './compare.js'
import type { Measured } from './measure.js'
import type { Part } from './sheets/src/part.js'
import { summarise } from './summary.js'
import { walk } from './walk.js'

/** The smallest text of a field, in CSS pixels. Safari on iOS zooms in on fields with less. */
const LEAST_FIELD = 16

/** A text size that a person sets in the browser, in CSS pixels. The default is 16. */
const LARGE = 24

/** All screens, measured with several font sizes of the root and of the browser, and in another font. */
interface Sizes {
  readonly usual: Measured
  readonly smallRoot: Measured
  readonly largeRoot: Measured
  readonly largeText: Measured
  readonly largeTextAndSmallRoot: Measured
  readonly monospace: Measured
}

const test = base.extend<object, { readonly sizes: Sizes }>({
  sizes: [
    async ({ browser }, use) => use(await measureSizes(browser)),
    { scope: 'worker', timeout: 180_000 },
  ],
})

const ROOTS = [
  ['62.5 %', 'smallRoot'],
  ['200 %', 'largeRoot'],
] as const

for (const [size, name] of ROOTS) {
  test(`[HOST-04] with a root font size of ${size}, text and targets keep their size`, ({ sizes }) => {
    expect(summarise(compare(sizes.usual, sizes[name]))).toEqual([])
  })

  test(`[HOST-04] with a root font size of ${size}, no field has text of fewer than 16 pixels`, ({
    sizes,
  }) => {
    const small = textsIn(sizes[name]).filter(
      ([path, fontSize]) => /input|search$/.test(path) && fontSize < LEAST_FIELD,
    )
    expect(small).toEqual([])
  })
}

const LARGE_TEXTS = [
  ['100 %', 'largeText'],
  ['62.5 %', 'largeTextAndSmallRoot'],
] as const

for (const [size, name] of LARGE_TEXTS) {
  test(`[HOST-04] with a root font size of ${size}, all text grows with the text of the browser`, ({
    sizes,
  }) => {
    const usual = new Map(textsIn(sizes.usual))
    const kept = textsIn(sizes[name]).filter(([path, fontSize]) => fontSize < 1.25 * (usual.get(path) ?? 0))
    expect(kept).toEqual([])
  })
}

test('[HOST-04] in any font, all text keeps its size', ({ sizes }) => {
  // Browsers draw `monospace` smaller where it is the only font.
  const usual = new Map(textsIn(sizes.usual))
  const changed = textsIn(sizes.monospace).filter(([path, fontSize]) => fontSize !== usual.get(path))
  expect(changed).toEqual([])
})

test('[HOST-04] a phone that lies on its side enlarges no text', ({ sizes }) => {
  const enlarged = [...sizes.usual].flatMap(([screen, parts]) =>
    parts
      .filter(({ box, style }) => box !== undefined && style['text-size-adjust'] !== '100%')
      .map(({ path }) => `${screen}: ${path}`),
  )
  expect(enlarged).toEqual([])
})

async function measureSizes(browser: Browser): Promise<Sizes> {
  const measured = [new Map(), new Map(), new Map(), new Map(), new Map(), new Map()] as const
  const [usual, smallRoot, largeRoot, largeText, largeTextAndSmallRoot, monospace] = measured
  await walk(browser, 'sheet=bare', async (screen, page) => {
    await setTextSize(page, 16)
    usual.set(screen, await measureAt(page, ''))
    smallRoot.set(screen, await measureAt(page, '62.5%'))
    largeRoot.set(screen, await measureAt(page, '200%'))
    monospace.set(screen, await measureAt(page, '', 'monospace'))
    await setTextSize(page, LARGE)
    largeText.set(screen, await measureAt(page, ''))
    largeTextAndSmallRoot.set(screen, await measureAt(page, '62.5%'))
    await measureAt(page, '')
    await setTextSize(page, 16)
  })
  return { usual, smallRoot, largeRoot, largeText, largeTextAndSmallRoot, monospace }
}

function measureAt(page: Page, rootSize: string, font = ''): Promise<readonly Part[]> {
  return page.evaluate(
    ([size, family]) => {
      const { style } = document.documentElement
      style.fontSize = size
      style.setProperty('--werify-font', family)
      return window.hostPage.measureParts()
    },
    [rootSize, font] as const,
  )
}

async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard } })
  await session.detach()
}

/** The texts and fields of all screens, and their font sizes in pixels. */
function textsIn(measured: Measured): readonly (readonly [string, number])[] {
  return [...measured].flatMap(([screen, parts]) =>
    parts
      .filter(({ path, contrast }) => contrast !== undefined || /input|search$/.test(path))
      .map(({ path, style }) => [`${screen}: ${path}`, Number.parseFloat(style['font-size'] ?? '')] as const),
  )
}
