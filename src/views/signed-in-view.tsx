import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '../i18n/language.js'
import { Icon } from '../ui/icon.js'
import { usePageHide } from '../ui/use-page-hide.js'

export interface SignedInViewProps {
  readonly language: Language
  readonly headingId: string
  readonly firstName: string | undefined
  readonly appName: string | undefined
}

/** The end. The host takes the person on from here; whoever comes back to the page reads no name. */
export function SignedInView({ language, headingId, firstName, appName }: SignedInViewProps) {
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
        {firstName === undefined || isLeft ? signedIn.title : signedIn.titleFor(firstName)}
      </h2>
      <p className="werify-subtitle">{appName === undefined ? signedIn.next : signedIn.nextTo(appName)}</p>
    </div>
  )
}
