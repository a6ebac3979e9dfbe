interface ButtonProps {
  readonly type?: 'button' | 'submit'
  /** @default 'primary' */
  readonly variant?: 'primary' | 'secondary'
  /** Shows a spinner. The button keeps its name and its focus. */
  readonly isBusy?: boolean
  /** Looks disabled, and can still be focused and pressed: a press shows why it is. */
  readonly isInactive?: boolean
  /** State of the part that the button opens and closes. @default the button opens nothing */
  readonly isExpanded?: boolean
  readonly onClick?: (() => void) | undefined
  readonly children: string
}

export function Button({
  type = 'button',
  variant = 'primary',
  isBusy = false,
  isInactive = false,
  isExpanded,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type={type}
      className="werify-button"
      data-variant={variant}
      data-busy={isBusy || undefined}
      aria-disabled={isBusy || isInactive || undefined}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {isBusy && <span className="werify-spinner" />}
      {/* In an element of its own: a translator replaces text nodes, and React then cannot insert before one. */}
      <span>{children}</span>
    </button>
  )
}
