import type { ReactNode } from 'react'

interface SelectControlProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** `<option>` and `<optgroup>` elements. */
  readonly children: ReactNode
}

export function SelectControl({ label, value, onChoose, children }: SelectControlProps) {
  return (
    <label className="demo-select">
      <span>{label}</span>
      <select value={value} onChange={event => onChoose(event.target.value)}>
        {children}
      </select>
    </label>
  )
}
