interface SwitchControlProps {
  readonly label: string
  readonly value: 'on' | 'off'
  readonly onChoose: (value: 'on' | 'off') => void
}

export function SwitchControl({ label, value, onChoose }: SwitchControlProps) {
  return (
    <label className="demo-switch">
      <span>{label}</span>
      <input
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox tells its state by itself
        role="switch"
        checked={value === 'on'}
        onChange={event => onChoose(event.target.checked ? 'on' : 'off')}
      />
    </label>
  )
}
