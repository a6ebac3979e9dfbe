import type { FocusEvent, InputHTMLAttributes, ReactNode, RefObject } from 'react'
import type { IdentifierKind } from '../../domain/identifier.js'
import { areNumbersOnly } from '../../domain/identifier-kinds.js'
import { FieldMessage } from '../../ui/field-message.js'
import { sessionReplayMask } from '../../ui/session-replay-mask.js'

interface IdentifierFieldProps {
  readonly id: string
  readonly label: string
  readonly kinds: readonly IdentifierKind[]
  /** Icon or button before the input. */
  readonly adornment: ReactNode
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly isReadOnly: boolean
  readonly error: string | undefined
  /** The field took the focus for its error, see `FieldMessage`. */
  readonly isErrorRead: boolean
  readonly warning: string | undefined
  readonly onChange: (text: string) => void
  /** Called when the focus leaves the input and its adornment. */
  readonly onLeave: () => void
}

/** Field for every kind of identifier, with its error and its warning. */
export function IdentifierField({
  id,
  label,
  kinds,
  inputRef,
  error,
  warning,
  ...props
}: IdentifierFieldProps) {
  function handleBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) props.onLeave()
  }

  return (
    <div className="werify-field">
      <label htmlFor={id}>{label}</label>
      <div
        className="werify-field-box"
        data-invalid={error !== undefined || undefined}
        data-doubtful={warning !== undefined || undefined}
        onBlur={handleBlur}
      >
        {props.adornment}
        <input
          {...toInputPurpose(kinds)}
          ref={inputRef}
          id={id}
          {...sessionReplayMask('werify-input')}
          dir="ltr"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
          readOnly={props.isReadOnly}
          value={props.value}
          onChange={event => props.onChange(event.target.value)}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error ${id}-warning`}
        />
      </div>
      <FieldMessage id={`${id}-error`} role="alert" text={error} isRead={props.isErrorRead} />
      <FieldMessage id={`${id}-warning`} role="status" text={warning} />
    </div>
  )
}

/** Attributes for on-screen keyboards and password managers. */
function toInputPurpose(
  kinds: readonly IdentifierKind[],
): Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete'> {
  if (kinds.every(kind => kind === 'email'))
    return { type: 'email', inputMode: 'email', autoComplete: 'email' }
  if (areNumbersOnly(kinds)) return { type: 'tel', inputMode: 'tel', autoComplete: 'tel' }
  return { type: 'text', inputMode: kinds.includes('email') ? 'email' : undefined, autoComplete: 'username' }
}
