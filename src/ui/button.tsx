import type { ReactNode } from 'react'

interface ButtonProps {
  readonly type?: 'button' | 'submit'
  /** @default 'primary' */
  readonly variant?: 'primary' | 'secondary'
  /** Waiting for an answer. The button keeps its name and its focus. */
  readonly isBusy?: boolean
  /** Looks out of use, and can still be focused and pressed: whoever presses it learns why. */
  readonly isInactive?: boolean
  readonly onClick?: () => void
  readonly children: ReactNode
}

export function Button({
  type = 'button',
  variant = 'primary',
  isBusy = false,
  isInactive = false,
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
      onClick={onClick}
    >
      {isBusy && <span className="werify-spinner" />}
      {children}
    </button>
  )
}
