const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const GREYSCALE = 0
const BITS_PER_PIXEL = 8
const NO_FILTER = 0

/**
 * Encodes a square greyscale PNG (ISO/IEC 15948), with APIs that browsers and Node share.
 *
 * @param size width and height in pixels
 * @param shadeAt from 0, black, to 255, white
 */
export async function encodePng(
  size: number,
  shadeAt: (x: number, y: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const across = Array.from({ length: size }, (_, at) => at)
  const rows = across.flatMap(y => [NO_FILTER, ...across.map(x => shadeAt(x, y))])
  const header = [...bigEndian(size), ...bigEndian(size), BITS_PER_PIXEL, GREYSCALE, 0, 0, 0]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', await deflate(rows)),
    ...chunk('IEND', []),
  ])
}

function chunk(type: string, data: readonly number[]): number[] {
  const content = [...new TextEncoder().encode(type), ...data]
  return [...bigEndian(data.length), ...content, ...bigEndian(crc32(content))]
}

function bigEndian(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff]
}

function crc32(bytes: readonly number[]): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

/** Compresses in zlib's format, which PNG needs. `CompressionStream` calls that format `deflate`. */
async function deflate(bytes: readonly number[]): Promise<number[]> {
  const { readable, writable } = new CompressionStream('deflate')
  const writer = writable.getWriter()
  const written = writer.write(Uint8Array.from(bytes)).then(() => writer.close())
  const compressed = await new Response(readable).arrayBuffer()
  await written
  return [...new Uint8Array(compressed)]
}
