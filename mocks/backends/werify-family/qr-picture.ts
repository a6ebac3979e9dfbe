import { encodeQR } from 'qr'
import { encodePng } from './encode-png.js'

const PIXELS_PER_MODULE = 8
const QUIET_ZONE_MODULES = 4
const SVG_SIZE = 300

export type PictureFormat = 'png' | 'svg'

/** Rows of modules, with `true` for the dark ones. */
type Modules = readonly (readonly boolean[])[]

/** Draws a QR code as the servers do: black on white, with its quiet zone. */
export async function qrPicture(content: string, format: PictureFormat): Promise<Response> {
  const modules = encodeQR(content, 'raw', { ecc: 'medium', border: QUIET_ZONE_MODULES })
  return format === 'svg'
    ? new Response(toSvg(modules), { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(await toPng(modules), { headers: { 'Content-Type': 'image/png' } })
}

function toSvg(modules: Modules): string {
  const size = modules.length
  const dark = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1H${x}z` : '')))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" height="${SVG_SIZE}" width="${SVG_SIZE}" viewBox="0 0 ${size} ${size}" role="img">` +
    `<path fill="#FFFFFF" d="M0,0 h${size}v${size}H0z" shape-rendering="crispEdges"/>` +
    `<path fill="#000000" d="${dark.join('')}" shape-rendering="crispEdges"/></svg>`
  )
}

async function toPng(modules: Modules): Promise<Uint8Array<ArrayBuffer>> {
  const toModule = (pixel: number) => Math.floor(pixel / PIXELS_PER_MODULE)
  return encodePng(modules.length * PIXELS_PER_MODULE, (x, y) =>
    modules[toModule(y)]?.[toModule(x)] === true ? 0 : 255,
  )
}
