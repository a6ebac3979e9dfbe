import { expect, test, type Page } from '@playwright/test'
import { contrast, type Colour } from '../../support/contrast.js'
import { visit } from './visit.js'
import { button, press, tab } from './widget.js'

/** From black to white. */
const LEVELS = ['00', '33', '66', '99', 'cc', 'ff']
const BRANDS = LEVELS.flatMap(red => LEVELS.flatMap(green => LEVELS.map(blue => `#${red}${green}${blue}`)))

/** Parts that a brand colours: as a background, and as a text on a tint of itself. */
const PARTS: readonly (readonly [selector: string, pseudoElement?: string])[] = [
  ['.werify-button'],
  ['.werify-mark'],
  ['.werify-steps li', '::before'],
]

for (const theme of ['light', 'dark'] as const) {
  test(`[HOST-02] with any brand and no other token, every text can be read, ${theme}`, async ({ page }) => {
    const { until } = await visit(page, `?sheet=bare&theme=${theme}`)
    await until(button(page, 'Send code'))
    await press(tab(page, 'QR code'))
    await until(page.locator('.werify-steps li'))
    for (const [selector, pseudoElement] of PARTS) {
      const colours = await coloursWith(page, selector, pseudoElement)
      const faint = colours
        .map(([brand, ink, ground]) => [brand, contrast(ink, ground)] as const)
        .filter(([, ratio]) => ratio < 4.5)
      expect(faint, selector).toEqual([])
    }
  })
}

/** Text and background of a part with each brand, which the root of the page sets. */
function coloursWith(page: Page, selector: string, pseudoElement: string | undefined) {
  return page.evaluate(
    ([brands, part, pseudo]) => {
      const element = document.querySelector(part)
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
      if (element === null || canvas === null) throw new Error(`There is no ${part} to draw.`)
      const toColour = (text: string): Colour => {
        canvas.fillStyle = text
        canvas.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
        return [red, green, blue]
      }
      return brands.map(brand => {
        document.documentElement.style.setProperty('--werify-brand', brand)
        const { color, backgroundColor } = getComputedStyle(element, pseudo)
        return [brand, toColour(color), toColour(backgroundColor)] as const
      })
    },
    [BRANDS, selector, pseudoElement] as const,
  )
}
