const MAX_COLOURS = 256

interface Palette {
  readonly palette: readonly number[]
  /** Index of the palette's colour that replaces a colour of the picture. */
  readonly indexOf: (colour: number) => number
}

/**
 * Reduces the colours of a picture to 256. The most frequent ones stay as they are. Rare ones, at the edges of letters,
 * change by a few of 256 levels. The same picture always gets the same palette.
 */
export function createPalette(colours: Uint32Array): Palette {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byUse = [...counts].toSorted(([one, ones], [other, others]) => others - ones || one - other)
  const used = byUse.map(([colour]) => colour)

  for (let tolerance = 0; ; tolerance += 1) {
    const indexes = new Map<number, number>()
    const palette: number[] = []
    for (const colour of used) {
      if (palette.length > MAX_COLOURS) break
      const near = palette.findIndex(kept => distance(kept, colour) <= tolerance)
      indexes.set(colour, near === -1 ? palette.push(colour) - 1 : near)
    }
    if (palette.length <= MAX_COLOURS) return { palette, indexOf: colour => indexes.get(colour) ?? 0 }
  }
}

/** Largest difference in a channel. */
function distance(one: number, other: number): number {
  return Math.max(
    Math.abs((one >>> 16) - (other >>> 16)),
    Math.abs(((one >>> 8) & 0xff) - ((other >>> 8) & 0xff)),
    Math.abs((one & 0xff) - (other & 0xff)),
  )
}
