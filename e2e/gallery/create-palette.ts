const MOST_COLOURS = 256

interface Palette {
  readonly palette: readonly number[]
  /** Of the colour in the palette that stands for another. */
  readonly indexOf: (colour: number) => number
}

/**
 * At most 256 colours that stand for all of a picture's, each as near as can be: what most of it is drawn in stays as
 * it is, and what lies between, at the edges of letters, moves by a few of 256 levels. The same picture always gets the
 * same palette.
 */
export function reducedPalette(colours: Uint32Array): Palette {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byUse = [...counts].toSorted(([one, ones], [other, others]) => others - ones || one - other)
  const used = byUse.map(([colour]) => colour)

  for (let farthest = 0; ; farthest += 1) {
    const indexes = new Map<number, number>()
    const palette: number[] = []
    for (const colour of used) {
      if (palette.length > MOST_COLOURS) break
      const near = palette.findIndex(kept => distance(kept, colour) <= farthest)
      indexes.set(colour, near === -1 ? palette.push(colour) - 1 : near)
    }
    if (palette.length <= MOST_COLOURS) return { palette, indexOf: colour => indexes.get(colour) ?? 0 }
  }
}

/** How far the channel that differs most is apart. */
function distance(one: number, other: number): number {
  return Math.max(
    Math.abs((one >>> 16) - (other >>> 16)),
    Math.abs(((one >>> 8) & 0xff) - ((other >>> 8) & 0xff)),
    Math.abs((one & 0xff) - (other & 0xff)),
  )
}
