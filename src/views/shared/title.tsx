import type { ReactNode, Ref } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

interface TitleProps {
  readonly id: string
  /** Level in the outline of the page. */
  readonly level: HeadingLevel
  /** Takes the focus of a step that has no field: its description is then read, too. */
  readonly focusRef?: Ref<HTMLHeadingElement>
  readonly describedBy?: string
  readonly children: ReactNode
}

/** Heading of a step, which also names the widget. */
export function Title({ id, level, focusRef, describedBy, children }: TitleProps) {
  const Heading: `h${HeadingLevel}` = `h${level}`
  return (
    <Heading
      ref={focusRef}
      id={id}
      className="werify-title"
      tabIndex={focusRef === undefined ? undefined : -1}
      aria-describedby={describedBy}
    >
      {children}
    </Heading>
  )
}
