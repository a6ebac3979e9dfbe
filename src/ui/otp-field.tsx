import { useCallback, useRef, type FocusEventHandler, type RefCallback } from 'react'
import { sessionReplayMask } from './session-replay-mask.js'
import { useCodeEditing } from './use-code-editing.js'
import { useSelection, type Selection } from './use-selection.js'
import { useSlotPointer } from './use-slot-pointer.js'

export interface OtpFieldProps {
  readonly id?: string | undefined
  /** Name in the form's data. A form without JavaScript would put the code into its request. @default none */
  readonly name?: string | undefined
  /** Accessible name, such as "6-digit code". */
  readonly label: string
  readonly value: string
  /** Number of slots. The input itself takes text of any length. */
  readonly length: number
  /** Keyboard on touch screens: `text` for codes with letters. @default 'numeric' */
  readonly inputMode?: 'numeric' | 'text' | undefined
  /** @default false */
  readonly isInvalid?: boolean | undefined
  /** @default false */
  readonly isReadOnly?: boolean | undefined
  /** Ids of the elements that describe the field, as in `aria-describedby`. */
  readonly describedBy?: string | undefined
  readonly inputRef?: RefCallback<HTMLInputElement> | undefined
  /** Turns text that was typed, pasted or filled in into the value, such as `normaliseCode`. */
  readonly normalise: (text: string) => string
  /** Called with the normalised text, and with what was typed, pasted or filled in last, as it was. */
  readonly onChange: (text: string, arrived: string) => void
  /** Called with a text of which nothing belongs into a code, such as a letter where codes have digits. @default none */
  readonly onIgnore?: ((arrived: string) => void) | undefined
  readonly onBlur?: FocusEventHandler<HTMLInputElement> | undefined
}

/**
 * Code field: one real input under drawn slots, so that paste, SMS autofill, password managers, undo and screen
 * readers work as in any other field. There is no `maxlength`, which would cut a pasted "Your code is 123 456". It is
 * edited by slots: a press selects one, arrows go from one to the next, and typing overwrites.
 *
 * It needs the style sheet of the widget, or rules of your own: the `.werify-otp-input` has transparent text and lies
 * under the `.werify-otp-slot`s. An active slot has `data-active`, one before which text is inserted also
 * `data-insertion`, and an invalid field `data-invalid`.
 */
export function OtpField({ inputMode = 'numeric', isInvalid = false, ...props }: OtpFieldProps) {
  const { length, value, inputRef, normalise, onChange, onIgnore } = props
  const input = useRef<HTMLInputElement>(null)
  // The same in every render: React calls another one anew with every key.
  const ref = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element
      inputRef?.(element)
    },
    [inputRef],
  )
  const slots = useRef<HTMLDivElement>(null)
  const selection = useSelection(input)
  const { text, ...editing } = useCodeEditing(input, { length, value, normalise, onChange, onIgnore })
  const pointer = useSlotPointer(slots)

  return (
    <div className="werify-otp" data-invalid={isInvalid || undefined}>
      <input
        ref={ref}
        id={props.id}
        name={props.name}
        {...sessionReplayMask('werify-otp-input')}
        type="text"
        inputMode={inputMode}
        enterKeyHint="go"
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={isInvalid}
        readOnly={props.isReadOnly}
        value={text}
        onBlur={props.onBlur}
        {...editing}
        {...pointer}
      />
      <div ref={slots} {...sessionReplayMask('werify-otp-slots')} aria-hidden="true">
        {[...Array(length).keys()].map(index => (
          <span
            key={index}
            className="werify-otp-slot"
            data-active={isActive(index, selection, length) || undefined}
            data-insertion={isInsertion(index, selection, text) || undefined}
            data-group={(index === length / 2 && length >= 6) || undefined}
          >
            {text[index]}
          </span>
        ))}
      </div>
    </div>
  )
}

function isActive(index: number, selection: Selection | undefined, length: number): boolean {
  if (selection === undefined) return false
  const { start, end } = selection
  return start === end ? index === Math.min(start, length - 1) : index >= start && index < end
}

/** True for a filled slot with the caret before it. */
function isInsertion(index: number, selection: Selection | undefined, text: string): boolean {
  return selection?.start === index && selection.end === index && index < text.length
}
