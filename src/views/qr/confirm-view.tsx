import { useEffect, useRef } from 'react'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { Icon } from '../../ui/icon.js'
import { Marked } from '../../ui/emphasis.js'

export interface ConfirmViewProps {
  readonly language: Language
  readonly headingId: string
  /** Whose account it is, when the server says so. */
  readonly name: string | undefined
  readonly onConfirm: () => void
  readonly onDecline: () => void
}

/** A phone has approved. Asks whether it was this person's, before anything comes of it. */
export function ConfirmView({ language, headingId, name, onConfirm, onDecline }: ConfirmViewProps) {
  const { confirm } = language.messages
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="werify-view">
      <div className="werify-result">
        <span className="werify-person">
          <Icon name="person" />
        </span>
        <h2 ref={heading} id={headingId} tabIndex={-1} className="werify-title">
          {name === undefined ? (
            confirm.titleNameless
          ) : (
            <Marked text={confirm.title(name)}>{text => <bdi dir="auto">{text}</bdi>}</Marked>
          )}
        </h2>
        <p className="werify-subtitle">{confirm.caution}</p>
      </div>
      <Button onClick={onConfirm}>{confirm.yes}</Button>
      <Button variant="secondary" onClick={onDecline}>
        {confirm.no}
      </Button>
    </div>
  )
}
