import { toFlag } from '../../phone/country-flag.js'

interface FlagProps {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
}

/** Decorative flag of a country; its letters where flags are not drawn, as on Windows. */
export function Flag({ code }: FlagProps) {
  return (
    <span className="werify-flag" data-letters={areFlagsDrawn ? undefined : code} aria-hidden="true">
      {areFlagsDrawn && toFlag(code)}
    </span>
  )
}

const areFlagsDrawn = canDrawFlags()

/** A flag is two characters: drawn as one picture, it is narrower than both apart. */
function canDrawFlags(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return true
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (canvas === null) return true
  const toWidth = (text: string) => canvas.measureText(text).width
  return toWidth(toFlag('GB')) < 1.5 * toWidth(toFlag('G'))
}
