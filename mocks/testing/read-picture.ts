import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/**
 * Reads the QR code in a picture, as a camera does.
 *
 * @returns `undefined` for a picture without a QR code
 */
export async function readPicture(picture: Response): Promise<string | undefined> {
  const isSvg = picture.headers.get('Content-Type') === 'image/svg+xml'
  const { data, size } = isSvg ? drawSvg(await picture.text()) : decodePng(await picture.arrayBuffer())
  return jsQR(data, size, size)?.data
}

function decodePng(bytes: ArrayBuffer) {
  const { data, width } = PNG.sync.read(Buffer.from(bytes))
  return { data: new Uint8ClampedArray(data), size: width }
}

const PIXELS_PER_MODULE = 4
const SHAPE = /<path fill="#(\w{2})\w*" d="([^"]*)"/g
const RECTANGLE = /M(\d+)[ ,](\d+) ?h(\d+)v(\d+)H\d+z/g

/** Draws the rectangles of an SVG, in order. */
function drawSvg(svg: string) {
  const size = PIXELS_PER_MODULE * Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const data = new Uint8ClampedArray(size * size * 4)
  for (const [, shade = '', path = ''] of svg.matchAll(SHAPE)) {
    for (const rectangle of path.matchAll(RECTANGLE)) {
      const [left = 0, top = 0, width = 0, height = 0] = rectangle
        .slice(1)
        .map(side => Number(side) * PIXELS_PER_MODULE)
      for (let y = top; y < top + height; y += 1) {
        const start = (y * size + left) * 4
        data.fill(Number.parseInt(shade, 16), start, start + width * 4)
      }
    }
  }
  return { data, size }
}
