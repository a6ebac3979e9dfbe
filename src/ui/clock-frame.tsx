interface ClockFrameProps {
  /** Share of the time that is left, from 1 to 0. */
  readonly left: number
}

/** Frame that shrinks with the time left. Decorative: a text says the time as well. */
export function ClockFrame({ left }: ClockFrameProps) {
  const frame = { x: 2, y: 2, width: 220, height: 220, rx: 24, fill: 'none', strokeWidth: 3 }
  return (
    <svg className="werify-clock-frame" viewBox="0 0 224 224" aria-hidden="true">
      <rect {...frame} className="werify-clock-frame-track" />
      <rect
        {...frame}
        className="werify-clock-frame-left"
        pathLength={100}
        strokeDasharray={`${(left * 100).toFixed(2)} 100`}
        strokeLinecap="round"
      />
    </svg>
  )
}
