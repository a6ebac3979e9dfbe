import { PNG } from 'pngjs'
import { compactPng, type Raster } from './encode-png.js'

/** Pictures of one page beside each other in one. Below the shorter ones the ground of the page goes on. */
export function sheetOf(pictures: readonly Buffer[]): Buffer {
  const parts = pictures.map(picture => PNG.sync.read(picture))
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const height = Math.max(...parts.map(part => part.height))
  const sheet = new PNG({ width, height })
  const ground = parts[0]?.data.readUInt32BE(0) ?? 0
  for (let at = 0; at < sheet.data.length; at += 4) sheet.data.writeUInt32BE(ground, at)
  let left = 0
  for (const part of parts) {
    PNG.bitblt(part, sheet, 0, 0, part.width, part.height, left, 0)
    left += part.width
  }
  return compactPng(rasterOf(sheet))
}

export function rasterOf({ width, height, data }: PNG): Raster {
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at += 1) colours[at] = data.readUInt32BE(at * 4) >>> 8
  return { width, height, colours }
}
