import type { ReactNode } from 'react'
import { Title, type HeadingLevel } from './title.js'

export interface HeaderText {
  readonly title: string
  readonly subtitle?: ReactNode
}

interface HeaderProps extends HeaderText {
  readonly headingId: string
  readonly headingLevel: HeadingLevel
  readonly logo: ReactNode
  /** Text of the header on the other tab. Its space is reserved, so that switching tabs does not move them. */
  readonly otherText?: HeaderText | undefined
}

export function Header({ headingId, headingLevel, logo, title, subtitle, otherText }: HeaderProps) {
  return (
    <header className="werify-header">
      {typeof logo === 'string' ? <span>{logo}</span> : logo}
      <div className="werify-header-texts">
        <div>
          <Title id={headingId} level={headingLevel}>
            {title}
          </Title>
          {subtitle !== undefined && <p className="werify-subtitle">{subtitle}</p>}
        </div>
        {otherText !== undefined && (
          <div className="werify-header-spacer" aria-hidden="true">
            <p className="werify-title">{otherText.title}</p>
            {otherText.subtitle !== undefined && <p className="werify-subtitle">{otherText.subtitle}</p>}
          </div>
        )}
      </div>
    </header>
  )
}
