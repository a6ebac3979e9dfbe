import { QRCodeSVG } from 'qrcode.react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { png } from './encode-png.js'

/** The pixels of a PNG that a module takes, each way. */
const MODULE_PIXELS = 8
const QUIET_MODULES = 4

export type PictureFormat = 'png' | 'svg'

/** A picture of a QR code, with its quiet zone, as a server draws one: black on white, and nothing of the widget's. */
export async function qrPicture(content: string, format: PictureFormat): Promise<Response> {
  const svg = qrSvg(content)
  return format === 'svg'
    ? new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(await pngOf(svg), { headers: { 'Content-Type': 'image/png' } })
}

function qrSvg(content: string): string {
  return renderToStaticMarkup(
    createElement(QRCodeSVG, {
      xmlns: 'http://www.w3.org/2000/svg',
      value: content,
      level: 'M',
      marginSize: QUIET_MODULES,
      size: 300,
    }),
  )
}

/** A run of dark modules in the path that the library draws. It exports its components, and no encoder. */
const DARK_RUN = /M(\d+)[ ,](\d+) ?h(\d+)v1H/g

async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const [, modules] = /viewBox="0 0 (\d+) /.exec(svg) ?? []
  const dark = new Set<string>()
  for (const [, x, y, length] of svg.matchAll(DARK_RUN)) {
    for (let along = 0; along < Number(length); along += 1) dark.add(`${Number(x) + along} ${y}`)
  }
  const moduleAt = (pixel: number) => Math.floor(pixel / MODULE_PIXELS)
  return png(Number(modules) * MODULE_PIXELS, (x, y) => (dark.has(`${moduleAt(x)} ${moduleAt(y)}`) ? 0 : 255))
}
