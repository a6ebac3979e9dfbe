import { PNG } from 'pngjs'
import { encodePng, type Raster } from './encode-png.js'

/** Puts pictures of one page side by side. The page's background fills the space below the shorter ones. */
export function toSheet(pictures: readonly Buffer[]): Buffer {
  const parts = pictures.map(picture => PNG.sync.read(picture))
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const height = Math.max(...parts.map(part => part.height))
  const sheet = new PNG({ width, height })
  const background = parts[0]?.data.readUInt32BE(0) ?? 0
  for (let at = 0; at < sheet.data.length; at += 4) sheet.data.writeUInt32BE(background, at)
  let left = 0
  for (const part of parts) {
    PNG.bitblt(part, sheet, 0, 0, part.width, part.height, left, 0)
    left += part.width
  }
  return encodePng(toRaster(sheet))
}

export function toRaster({ width, height, data }: PNG): Raster {
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at += 1) colours[at] = data.readUInt32BE(at * 4) >>> 8
  return { width, height, colours }
}
