import { toPixels } from './look.js'
import { SegmentedControl } from './settings-panel/segmented-control.js'
import { WIDTH_RANGE, type Settings, type WidthName } from './settings.js'

interface WidthControlProps {
  readonly value: Settings['width']
  readonly onChoose: (width: Settings['width']) => void
}

const NAMES: readonly (readonly [WidthName, string])[] = [
  ['phone', 'Phone'],
  ['card', 'Card'],
  ['wide', 'Wide'],
]

/** Choice of the width that a host gives the widget: one of three, or any. */
export function WidthControl({ value, onChoose }: WidthControlProps) {
  const pixels = toPixels(value)

  function handleSlide(next: number) {
    onChoose(NAMES.map(([name]) => name).find(name => toPixels(name) === next) ?? next)
  }

  return (
    <div className="demo-width">
      <SegmentedControl<WidthName | number> label="Width" value={value} onChoose={onChoose} options={NAMES} />
      <input
        type="range"
        {...WIDTH_RANGE}
        step={20}
        value={pixels}
        aria-label="Any width"
        aria-valuetext={`${pixels} pixels`}
        onChange={event => handleSlide(event.target.valueAsNumber)}
      />
      <span>{`${pixels} px`}</span>
    </div>
  )
}
