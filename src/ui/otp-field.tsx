import { useRef, useSyncExternalStore, type FocusEventHandler, type RefCallback, type RefObject } from 'react'
import { unrecorded } from './session-replay-mask.js'

interface OtpFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  /** How many slots are drawn. The input itself takes text of any length. */
  readonly length: number
  readonly inputMode: 'numeric' | 'text'
  readonly isInvalid: boolean
  readonly isReadOnly: boolean
  readonly describedBy: string
  readonly inputRef: RefCallback<HTMLInputElement>
  /** What is kept of a text that was typed, pasted or filled in. */
  readonly normalise: (text: string) => string
  /** Gets what is kept. */
  readonly onChange: (text: string) => void
  readonly onBlur: FocusEventHandler<HTMLInputElement>
}

interface Selection {
  readonly start: number
  readonly end: number
}

/**
 * One real input under drawn slots, so that paste, autofill from messages, password managers, undo and screen
 * readers all meet an ordinary field. There is no `maxlength`: it would cut "Your code is 123 456".
 */
export function OtpField({ inputRef, ...props }: OtpFieldProps) {
  const { value, length, isInvalid } = props
  const input = useRef<HTMLInputElement>(null)
  const selection = useSelection(input)

  return (
    <div className="werify-otp" data-invalid={isInvalid || undefined}>
      <input
        ref={element => {
          input.current = element
          inputRef(element)
        }}
        id={props.id}
        name={props.name}
        {...unrecorded('werify-otp-input')}
        type="text"
        inputMode={props.inputMode}
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={isInvalid}
        readOnly={props.isReadOnly}
        value={value}
        onChange={event => props.onChange(keepOnly(event.target, props.normalise))}
        onBlur={props.onBlur}
      />
      <div {...unrecorded('werify-otp-slots')} aria-hidden="true">
        {Array.from({ length }, (_, index) => (
          <span
            key={index}
            className="werify-otp-slot"
            data-active={isActive(index, selection, length) || undefined}
            data-group={(index === length / 2 && length >= 6) || undefined}
          >
            {value[index]}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Before React puts the text right, which would move the caret to its end. */
function keepOnly(input: HTMLInputElement, normalise: OtpFieldProps['normalise']): string {
  const { value, selectionEnd } = input
  const kept = normalise(value)
  if (kept === value) return kept
  const rest = value.slice(selectionEnd ?? value.length)
  let caret = 0
  while (!rest.startsWith(kept.slice(caret))) caret += 1
  input.value = kept
  input.setSelectionRange(caret, caret)
  return kept
}

/**
 * React's `onSelect` misses what a script selects, so the document is asked: also while a change is drawn, which the
 * selection then goes along with, and does not follow in a drawing of its own. `undefined` without focus.
 */
function useSelection(inputRef: RefObject<HTMLInputElement | null>): Selection | undefined {
  const focused = () => (document.activeElement === inputRef.current ? inputRef.current : null)
  const start = useSyncExternalStore(subscribeToSelection, () => focused()?.selectionStart ?? undefined)
  const end = useSyncExternalStore(subscribeToSelection, () => focused()?.selectionEnd ?? undefined)
  return start === undefined || end === undefined ? undefined : { start, end }
}

function subscribeToSelection(handleChange: () => void): () => void {
  const events = ['selectionchange', 'focusin', 'focusout']
  for (const event of events) document.addEventListener(event, handleChange)
  return () => {
    for (const event of events) document.removeEventListener(event, handleChange)
  }
}

function isActive(index: number, selection: Selection | undefined, length: number): boolean {
  if (selection === undefined) return false
  const { start, end } = selection
  return start === end ? index === Math.min(start, length - 1) : index >= start && index < end
}
