interface FieldErrorProps {
  readonly id: string
  readonly text: string | undefined
}

/** What is wrong with a field. The region is there before it speaks, so that it is heard when it does. */
export function FieldError({ id, text }: FieldErrorProps) {
  return (
    <p id={id} role="alert" className="werify-field-error">
      {text}
    </p>
  )
}
