import { Icon } from './icon.js'

interface FieldMessageProps {
  readonly id: string
  /** `alert` for an error; `status` for a warning, which keeps nobody from going on. */
  readonly role: 'alert' | 'status'
  readonly text: string | undefined
  /**
   * The field has taken the focus, so that a screen reader reads the message as its description: an alert would repeat
   * it. @default false
   */
  readonly isRead?: boolean
}

/** Message of a field. The live region exists before its text: screen readers miss one that is added with it. */
export function FieldMessage({ id, role, text, isRead = false }: FieldMessageProps) {
  return (
    <div
      id={id}
      role={role}
      aria-live={isRead ? 'off' : undefined}
      className="werify-field-error werify-live-region"
    >
      {text !== undefined && (
        <>
          <Icon name={role} />
          <span>{text}</span>
        </>
      )}
    </div>
  )
}
