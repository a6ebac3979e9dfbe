import { flagOf } from '../../phone/country-names.js'

interface FlagProps {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
}

/** Decoration: the country is said in words as well. Where flags are not drawn, as on Windows, its letters stand. */
export function Flag({ code }: FlagProps) {
  return (
    <span className="werify-flag" data-letters={areFlagsDrawn ? undefined : code} aria-hidden="true">
      {areFlagsDrawn && flagOf(code)}
    </span>
  )
}

const areFlagsDrawn = drawsFlags()

/** A flag is two characters drawn as one picture, so it is narrower than both apart. */
function drawsFlags(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return true
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (canvas === null) return true
  const widthOf = (text: string) => canvas.measureText(text).width
  return widthOf(flagOf('GB')) < 1.5 * widthOf(flagOf('G'))
}
