import type { ReactNode } from 'react'
import type { Language } from '../../i18n/language.js'

export interface FooterProps {
  readonly language: Language
  readonly termsHref?: string | undefined
  readonly privacyHref?: string | undefined
  readonly footer?: ReactNode
}

/** Links to the host's own pages, in tabs of their own so that nothing typed is lost, and what else the host puts there. */
export function Footer({ language, termsHref, privacyHref, footer }: FooterProps) {
  const { terms, privacy } = language.messages.signIn
  const links = [
    { href: termsHref, text: terms },
    { href: privacyHref, text: privacy },
  ].filter(({ href }) => href !== undefined)
  if (links.length === 0 && !footer) return null
  return (
    <footer className="werify-footer">
      {links.map(({ href, text }) => (
        <a key={text} className="werify-link" href={href} target="_blank" rel="noopener">
          {text}
        </a>
      ))}
      {typeof footer === 'string' && footer !== '' ? <span>{footer}</span> : footer}
    </footer>
  )
}
