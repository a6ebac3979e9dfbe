import { useEffect, useRef } from 'react'
import type { Messages } from '../i18n/messages.js'
import { Icon } from '../ui/icon.js'

export interface SignedInViewProps {
  readonly messages: Messages
  readonly headingId: string
  readonly firstName: string | undefined
  readonly appName: string | undefined
}

/** The end. The host takes the person on from here. */
export function SignedInView({ messages, headingId, firstName, appName }: SignedInViewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="werify-signed-in">
      <span className="werify-check">
        <Icon name="check" />
      </span>
      <h2 ref={heading} id={headingId} tabIndex={-1} className="werify-title" dir="auto">
        {messages.signedIn.title(firstName)}
      </h2>
      <p className="werify-subtitle">{messages.signedIn.next(appName)}</p>
    </div>
  )
}
