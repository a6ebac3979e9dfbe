import { useSyncExternalStore, type MouseEvent } from 'react'
import { isInAppBrowser } from '../../domain/in-app-browser.js'
import type { Language } from '../../i18n/language.js'

interface GoogleLinkProps {
  readonly language: Language
  /** Where the link leads until it is pressed, given the address of this page. */
  readonly hrefFor: (page: string) => string
  /** Where it leads once it is pressed; `undefined` stays on the page. */
  readonly onPress: () => string | undefined
}

/** A plain link: no script of Google's runs in the host's page. */
export function GoogleLink({ language, hrefFor, onPress }: GoogleLinkProps) {
  const { signIn, google } = language.messages
  // A server that renders this knows neither the page nor the browser.
  const page = useSyncExternalStore(neverChanges, pageNow, () => undefined)
  if (page === undefined) return null

  function handlePress(event: MouseEvent<HTMLAnchorElement>) {
    const href = onPress()
    if (href === undefined) event.preventDefault()
    // The browser follows what the link says once this returns, in whatever tab the person wants.
    else event.currentTarget.href = href
  }

  return (
    <>
      <div className="werify-or">{signIn.or}</div>
      {isInAppBrowser(navigator) ? (
        <p className="werify-hint werify-centred">{google.inApp}</p>
      ) : (
        <a
          className="werify-button"
          data-variant="secondary"
          href={hrefFor(page)}
          rel="noopener"
          onClick={handlePress}
        >
          {signIn.google}
        </a>
      )}
    </>
  )
}

const neverChanges = () => () => {}
const pageNow = () => window.location.href
