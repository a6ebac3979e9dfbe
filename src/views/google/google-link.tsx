import type { MouseEvent } from 'react'
import { isInAppBrowser } from '../../domain/in-app-browser.js'
import type { Language } from '../../i18n/language.js'
import { useBrowserValue } from '../../ui/use-browser-value.js'
import { GoogleMark } from './google-mark.js'

interface GoogleLinkProps {
  readonly language: Language
  /** Signed in last time. */
  readonly isLastUsed: boolean
  /** Builds the address of the link from the address of this page. */
  readonly hrefFor: (page: string) => string
  /** Called on a press. Returns the final address, or `undefined` to stay on the page. */
  readonly onPress: () => string | undefined
}

/** Plain link to Google. No script of Google runs in the host's page. */
export function GoogleLink({ language, isLastUsed, hrefFor, onPress }: GoogleLinkProps) {
  const { signIn, google } = language.messages
  const page = useBrowserValue(readPage)
  const isInApp = useBrowserValue(readIsInApp)
  // A server does not know the address of the page. The link takes its place all the same.
  const href = page && findHref(hrefFor, page)
  if (page !== undefined && href === undefined) return null

  function handlePress(event: MouseEvent<HTMLAnchorElement>) {
    const address = onPress()
    if (address === undefined) event.preventDefault()
    // The browser follows the new address when this returns, in this tab or another one.
    else leaveBy(event.currentTarget, address)
  }

  return (
    <>
      <div className="werify-or">{signIn.or}</div>
      {isInApp ? (
        <p className="werify-hint werify-centred">{google.inApp}</p>
      ) : (
        <a className="werify-button" data-variant="google" href={href} rel="noopener" onClick={handlePress}>
          <GoogleMark />
          <span>{signIn.google}</span>
          {isLastUsed && <span className="werify-note">{signIn.lastUsed}</span>}
        </a>
      )}
    </>
  )
}

/**
 * Lets the browser follow the address, and takes it out of the page again: it has the state to compare, and session
 * recorders read the page.
 */
function leaveBy(link: HTMLAnchorElement, address: string): void {
  const { href } = link
  link.href = address
  setTimeout(() => (link.href = href))
}

/** Address of the link. `undefined` where the backend of a host throws: then there is no Google. */
function findHref(hrefFor: GoogleLinkProps['hrefFor'], page: string): string | undefined {
  try {
    return hrefFor(page)
  } catch {
    return undefined
  }
}

const readPage = () => window.location.href
const readIsInApp = () => isInAppBrowser(navigator)
