import { useRef, type ReactNode } from 'react'
import { keepInSight } from '../ui/keep-in-sight.js'
import { useColorScheme } from './use-color-scheme.js'
import { useWidgetNumber } from './use-widget-number.js'

interface CardProps {
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  readonly className?: string | undefined
  /** BCP 47 tag; `undefined` while the language loads. */
  readonly locale: string | undefined
  readonly dir: 'ltr' | 'rtl' | undefined
  readonly headingId: string
  /** Shows a placeholder in place of each text, since the right ones are still loading. @default false */
  readonly isPlaceholder?: boolean
  /** The next step is still loading. @default false */
  readonly isBusy?: boolean
  /** Called when the person turns to the widget: by the pointer, or by the focus. */
  readonly onApproach?: () => void
  readonly children: ReactNode
}

/** Outermost elements of the widget, on every screen. */
export function Card({ theme = 'auto', className, isPlaceholder = false, onApproach, ...props }: CardProps) {
  const root = useRef<HTMLElement>(null)
  const inherited = useColorScheme(root)
  const number = useWidgetNumber()
  const numberId = `${props.headingId}-number`
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only loads ahead and scrolls
    <section
      ref={root}
      className={className === undefined ? 'werify-root' : `werify-root ${className}`}
      data-scheme={theme === 'auto' ? inherited : theme}
      lang={props.locale}
      dir={props.dir}
      aria-labelledby={number === 1 ? props.headingId : `${props.headingId} ${numberId}`}
      aria-busy={isPlaceholder || props.isBusy === true}
      onFocus={onApproach}
      onKeyUp={keepInSight}
      onPointerEnter={onApproach}
    >
      {number > 1 && (
        <span id={numberId} hidden>
          {number}
        </span>
      )}
      <svg className="werify-width" aria-hidden="true" />
      <div className="werify-frame">
        <div className="werify-card" data-placeholder={isPlaceholder || undefined}>
          {props.children}
        </div>
      </div>
    </section>
  )
}
