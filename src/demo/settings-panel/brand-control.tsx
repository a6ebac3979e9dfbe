import { useId } from 'react'
import { SWATCHES, toStyle } from '../look.js'

interface BrandControlProps {
  /** Colour as `#rrggbb`; empty for the widget's own. */
  readonly value: string
  readonly onChoose: (colour: string) => void
}

/** Brand colour: a swatch, or any colour. */
export function BrandControl({ value, onChoose }: BrandControlProps) {
  const name = useId()
  const choices = [['', 'Werify green'] as const, ...SWATCHES]
  const isOwn = choices.every(([colour]) => colour !== value)
  return (
    <fieldset className="demo-swatches">
      <legend>Brand colour</legend>
      <div>
        {choices.map(([colour, title]) => (
          <label key={colour} style={toStyle(colour === '' ? {} : { '--swatch': colour })}>
            <input
              type="radio"
              name={name}
              aria-label={title}
              checked={colour === value}
              onChange={() => onChoose(colour)}
            />
          </label>
        ))}
        <label
          className="demo-any-colour"
          data-chosen={isOwn || undefined}
          style={toStyle(isOwn ? { '--swatch': value } : {})}
        >
          <input
            type="color"
            aria-label="Another colour"
            value={value === '' ? '#03835b' : value}
            onChange={event => onChoose(event.target.value)}
          />
        </label>
      </div>
    </fieldset>
  )
}
