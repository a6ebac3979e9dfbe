import { useEffect, useRef, useState } from 'react'
import type { IdentifierKind } from '../../domain/identifier.js'
import { IDENTIFIER_NOUNS } from '../../i18n/identifier-nouns.js'
import type { Language } from '../../i18n/language.js'
import { Icon } from '../../ui/icon.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'
import { usePageHide } from '../../ui/use-page-hide.js'
import { Title, type HeadingLevel } from './title.js'

export interface SignedInViewProps {
  readonly language: Language
  readonly headingId: string
  readonly headingLevel: HeadingLevel
  readonly firstName: string | undefined
  /** Identifier that was verified, by a server that does not sign anybody in. */
  readonly verified: IdentifierKind | undefined
  readonly appName?: string | undefined
  /** Called for whoever comes back to it: nobody is to wait there for what is over, or to read a name. Read once. */
  readonly onStartOver: () => void
}

/** Last screen; the host goes on from here. */
export function SignedInView(props: SignedInViewProps) {
  const { language, headingId, headingLevel, appName } = props
  const { signedIn } = language.messages
  const [startOver] = useState(() => props.onStartOver)
  usePageHide(startOver)
  useReturn(startOver)
  const heading = useRef<HTMLHeadingElement>(null)
  useBrowserLayoutEffect(() => heading.current?.focus(), [])

  return (
    <div className="werify-result">
      <span className="werify-check">
        <Icon name="check" />
      </span>
      <Title id={headingId} level={headingLevel} focusRef={heading} describedBy={`${headingId}-next`}>
        {toTitle(props)}
      </Title>
      <p id={`${headingId}-next`} className="werify-subtitle">
        {appName === undefined ? signedIn.next : signedIn.nextTo(appName)}
      </p>
    </div>
  )
}

/** Calls back when a host shows the view again that it had hidden, as React's `<Activity>` does. */
function useReturn(onReturn: () => void): void {
  const isKnown = useRef(false)
  useEffect(() => {
    if (isKnown.current) onReturn()
    // Not at once: in strict mode effects run twice.
    setTimeout(() => (isKnown.current = true))
  }, [onReturn])
}

function toTitle({ language, firstName, verified }: SignedInViewProps): string {
  const { signedIn } = language.messages
  if (verified !== undefined) return signedIn.verified[IDENTIFIER_NOUNS[verified]]
  return firstName === undefined ? signedIn.title : signedIn.titleFor(firstName)
}
