import type { ReactNode } from 'react'

interface Words {
  readonly title: string
  /** The line below the title. */
  readonly children?: ReactNode
}

interface HeaderProps extends Words {
  readonly headingId: string
  readonly logo: ReactNode
  /** What stands here on the other tab: room for it is kept, so that the tabs stay under the pointer. */
  readonly other?: Words
}

export function Header({ headingId, logo, title, children, other }: HeaderProps) {
  return (
    <header className="werify-header">
      {logo}
      <div className="werify-words">
        <div>
          <h2 id={headingId} className="werify-title">
            {title}
          </h2>
          {children !== undefined && <p className="werify-subtitle">{children}</p>}
        </div>
        {other !== undefined && (
          <div className="werify-room" aria-hidden="true">
            <p className="werify-title">{other.title}</p>
            {other.children !== undefined && <p className="werify-subtitle">{other.children}</p>}
          </div>
        )}
      </div>
    </header>
  )
}
