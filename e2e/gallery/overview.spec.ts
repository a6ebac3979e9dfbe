import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { compactPng } from './encode-png.js'
import { isDrawnHere } from './drawn-by.mjs'
import { rasterOf } from './sheet.js'
import { builtStates, type Story } from './stories.js'

const PAPER = { light: '#eef2f0; color: #0e1a16', dark: '#0b0f0d; color: #eef4f1' } as const

for (const theme of ['light', 'dark'] as const) {
  test(`the overview of all states in the ${theme} theme is up to date`, async ({ page }) => {
    const figures = builtStates().map(story => figureOf(story, `${theme}-ltr.png`))
    await page.setViewportSize({ width: 2000, height: 1000 })
    await page.setContent(`<style>${STYLE} body { background: ${PAPER[theme]} }</style>${figures.join('')}`)
    const picture = await page.screenshot({ fullPage: true })
    expect(compactPng(rasterOf(PNG.sync.read(picture)))).toMatchSnapshot(`gallery-${theme}.png`, {
      threshold: isDrawnHere() ? 0.02 : 0.2,
      maxDiffPixelRatio: isDrawnHere() ? 0 : 0.01,
    })
  })
}

/** Of the captions: machines have different ones. */
const FONT = readFileSync(
  new URL(
    '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    import.meta.url,
  ),
).toString('base64')

/** The second picture of a sheet is the one of 400 pixels; it begins after that of 320, and of what is around it. */
const STYLE = `
  @font-face { font-family: Inter; src: url(data:font/woff2;base64,${FONT}) }
  body { display: flex; flex-wrap: wrap; align-items: start; gap: 12px; margin: 0; padding: 12px; font: 12px Inter }
  figure { margin: 0; width: 424px; zoom: 0.5 }
  img { width: 424px; object-fit: none; object-position: -344px 0 }
  figcaption { padding: 8px 12px; font: 24px Inter }
`

function figureOf({ id, title, name }: Story, file: string): string {
  const sheet = readFileSync(new URL(`pictures/${id.replace('--', '/')}/${file}`, import.meta.url))
  const source = `data:image/png;base64,${sheet.toString('base64')}`
  return `
    <figure>
      <figcaption>${title}: ${name}</figcaption>
      <img src="${source}" height="${PNG.sync.read(sheet).height}" alt="" />
    </figure>`
}
