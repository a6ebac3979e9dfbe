import { useCallback, useEffect, useRef, useState } from 'react'
import type { IdentifierKind } from '../../domain/identifier.js'
import { NOUNS, type Language } from '../../i18n/language.js'
import { Icon } from '../../ui/icon.js'
import { usePageHide } from '../../ui/use-page-hide.js'

export interface SignedInViewProps {
  readonly language: Language
  readonly headingId: string
  readonly firstName: string | undefined
  /** What was verified, where nobody is signed in by that. */
  readonly verified: IdentifierKind | undefined
  readonly appName: string | undefined
}

/** The end. The host takes the person on from here; whoever comes back to the page reads no name. */
export function SignedInView(props: SignedInViewProps) {
  const { language, headingId, appName } = props
  const { signedIn } = language.messages
  const [isLeft, setIsLeft] = useState(false)
  usePageHide(useCallback(() => setIsLeft(true), []))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="werify-result">
      <span className="werify-check">
        <Icon name="check" />
      </span>
      <h2 ref={heading} id={headingId} tabIndex={-1} className="werify-title" dir="auto">
        {titleOf(isLeft ? { ...props, firstName: undefined } : props)}
      </h2>
      <p className="werify-subtitle">{appName === undefined ? signedIn.next : signedIn.nextTo(appName)}</p>
    </div>
  )
}

function titleOf({ language, firstName, verified }: SignedInViewProps): string {
  const { signedIn } = language.messages
  if (verified !== undefined) return signedIn.verified[NOUNS[verified]]
  return firstName === undefined ? signedIn.title : signedIn.titleFor(firstName)
}
