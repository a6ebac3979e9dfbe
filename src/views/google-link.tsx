import { useSyncExternalStore } from 'react'
import type { LoginBackend } from '../backends/backend.js'
import type { Messages } from '../i18n/messages.js'

interface GoogleLinkProps {
  readonly messages: Messages
  readonly google: NonNullable<LoginBackend['google']>
}

/** A plain link: no script of Google's runs in the host's page. */
export function GoogleLink({ messages, google }: GoogleLinkProps) {
  const page = useSyncExternalStore(neverChanges, pageAddress, () => '')
  return (
    <>
      <div className="werify-or">{messages.signIn.or}</div>
      <a className="werify-button" data-variant="secondary" href={google.href(page)} rel="noopener">
        {messages.signIn.google}
      </a>
    </>
  )
}

function pageAddress(): string {
  return window.location.href
}

function neverChanges() {
  return () => {}
}
