import { crc32, deflateSync } from 'node:zlib'
import { createPalette } from './create-palette.js'

/** Opaque pixels, row by row, as 0xRRGGBB. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly colours: Uint32Array
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const INDEXED_8_BIT = [8, 3, 0, 0, 0]

/** Encodes a PNG with a palette. For a picture of a page that is a third of the usual size. */
export function encodePng({ width, height, colours }: Raster): Buffer {
  const { palette, indexOf } = createPalette(colours)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colours.length; at += 1) {
    const row = Math.floor(at / width)
    rows[at + row + 1] = indexOf(colours[at] ?? 0)
  }
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(INDEXED_8_BIT)])),
    chunk('PLTE', Buffer.from(palette.flatMap(toChannels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function toChannels(colour: number): readonly [red: number, green: number, blue: number] {
  return [colour >>> 16, (colour >>> 8) & 0xff, colour & 0xff]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
