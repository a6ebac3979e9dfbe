import type { FocusEvent, InputHTMLAttributes, ReactNode, RefObject } from 'react'
import type { IdentifierKind } from '../../domain/identifier.js'
import { FieldError } from '../../ui/field-message.js'
import { unrecorded } from '../../ui/session-replay-mask.js'

interface IdentifierFieldProps {
  readonly id: string
  readonly label: string
  readonly kinds: readonly IdentifierKind[]
  /** Before what is typed: what it is. */
  readonly lead: ReactNode
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly isReadOnly: boolean
  readonly error: string | undefined
  readonly doubt: string | undefined
  readonly onChange: (text: string) => void
  /** The focus has left the field and what belongs to it. */
  readonly onLeave: () => void
}

/** The one field for every kind of identifier, with what is wrong or odd about it. */
export function IdentifierField({
  id,
  label,
  kinds,
  inputRef,
  error,
  doubt,
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
        data-invalid={error !== undefined || doubt !== undefined || undefined}
        onBlur={handleBlur}
      >
        {props.lead}
        <input
          {...purposeOf(kinds)}
          ref={inputRef}
          id={id}
          name="identifier"
          {...unrecorded('werify-input')}
          dir="ltr"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          readOnly={props.isReadOnly}
          value={props.value}
          onChange={event => props.onChange(event.target.value)}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error ${id}-doubt`}
        />
      </div>
      <FieldError id={`${id}-error`} text={error} />
      <p id={`${id}-doubt`} role="status" className="werify-field-error">
        {doubt}
      </p>
    </div>
  )
}

/** What keyboards and password managers should offer. */
function purposeOf(
  kinds: readonly IdentifierKind[],
): Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete'> {
  if (kinds.every(kind => kind === 'email'))
    return { type: 'email', inputMode: 'email', autoComplete: 'email' }
  if (kinds.every(kind => kind === 'mobile' || kind === 'phone')) {
    return { type: 'tel', inputMode: 'tel', autoComplete: 'tel' }
  }
  return { type: 'text', autoComplete: 'username' }
}
