import type { ReactNode } from 'react'

interface HeaderProps {
  readonly headingId: string
  readonly logo: ReactNode
  readonly title: string
  /** The line below the title. */
  readonly children?: ReactNode
}

export function Header({ headingId, logo, title, children }: HeaderProps) {
  return (
    <header className="werify-header">
      {logo}
      <div>
        <h2 id={headingId} className="werify-title">
          {title}
        </h2>
        {children !== undefined && <p className="werify-subtitle">{children}</p>}
      </div>
    </header>
  )
}
