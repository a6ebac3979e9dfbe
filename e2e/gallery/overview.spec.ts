import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { encodePng } from './encode-png.js'
import { isDrawnHere } from './drawn-by.mjs'
import { toRaster } from './sheet.js'
import { readStories, type Story } from './stories.js'

const BACKGROUND = { light: '#eef2f0; color: #0e1a16', dark: '#0b0f0d; color: #eef4f1' } as const

for (const theme of ['light', 'dark'] as const) {
  test(`the overview of all states in the ${theme} theme is up to date`, async ({ page }) => {
    const figures = readStories().map(story => toFigure(story, `${theme}-ltr.png`))
    await page.setViewportSize({ width: 2000, height: 1000 })
    await page.setContent(
      `<style>${STYLE} body { background: ${BACKGROUND[theme]} }</style>${figures.join('')}`,
    )
    const picture = await page.screenshot({ fullPage: true })
    expect(encodePng(toRaster(PNG.sync.read(picture)))).toMatchSnapshot(`gallery-${theme}.png`, {
      threshold: isDrawnHere() ? 0.02 : 0.2,
      maxDiffPixelRatio: isDrawnHere() ? 0 : 0.01,
    })
  })
}

/** Font of the captions, since machines have different ones. */
const FONT = readFileSync(
  new URL(
    '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    import.meta.url,
  ),
).toString('base64')

/** Shows the second picture of each sheet, of 400 pixels. It begins after that of 320 pixels and its padding. */
const STYLE = `
  @font-face { font-family: Inter; src: url(data:font/woff2;base64,${FONT}) }
  body { display: flex; flex-wrap: wrap; align-items: start; gap: 12px; margin: 0; padding: 12px; font: 12px Inter }
  figure { margin: 0; width: 424px; zoom: 0.5 }
  img { width: 424px; object-fit: none; object-position: -344px 0 }
  figcaption { padding: 8px 12px; font: 24px Inter }
`

function toFigure({ id, title, name }: Story, file: string): string {
  const sheet = readFileSync(new URL(`pictures/${id.replace('--', '/')}/${file}`, import.meta.url))
  const source = `data:image/png;base64,${sheet.toString('base64')}`
  return `
    <figure>
      <figcaption>${title}: ${name}</figcaption>
      <img src="${source}" height="${PNG.sync.read(sheet).height}" alt="" />
    </figure>`
}
