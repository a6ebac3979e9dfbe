/** An element, or one of its pseudo-elements. */
export interface Part {
  /** Class names and numbers among siblings, such as `werify-tabs/werify-tab[2]::before`. */
  readonly path: string
  /** In CSS pixels. A pseudo-element has none. */
  readonly box: Box | undefined
  readonly style: Style
  /** The contrast ratio of its text, from 1 to 21; `undefined` where there is no text to read. */
  readonly contrast?: number | undefined
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Computed values by property. */
export type Style = Readonly<Record<string, string>>
