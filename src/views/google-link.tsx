import type { Language } from '../i18n/language.js'

interface GoogleLinkProps {
  readonly language: Language
  /** Where the link leads, given the page to come back to. */
  readonly hrefFor: (returnTo: string) => string
}

/** A plain link: no script of Google's runs in the host's page. */
export function GoogleLink({ language, hrefFor }: GoogleLinkProps) {
  // A server that renders this knows no page to come back to.
  const page = typeof window === 'undefined' ? '' : window.location.href
  return (
    <>
      <div className="werify-or">{language.messages.signIn.or}</div>
      <a className="werify-button" data-variant="secondary" href={hrefFor(page)} rel="noopener">
        {language.messages.signIn.google}
      </a>
    </>
  )
}
