import { useId } from 'react'

interface SegmentedControlProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, title: string])[]
  readonly onChoose: (value: Value) => void
}

/** Choice between a few values, all of them in sight. */
export function SegmentedControl<Value extends string | number>(props: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className="demo-segments">
      <legend>{props.label}</legend>
      <div>
        {props.options.map(([value, title]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
