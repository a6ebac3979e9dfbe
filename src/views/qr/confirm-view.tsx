import { useRef } from 'react'
import type { Identifier } from '../../domain/identifier.js'
import type { AccountOwner } from '../../domain/login-session.js'
import { maskIdentifier, visibleEnd } from '../../domain/mask-identifier.js'
import { shortenMiddle } from '../../domain/shorten-middle.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { Icon } from '../../ui/icon.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'
import { Emphasis } from '../../ui/emphasis.js'
import { Title, type HeadingLevel } from '../shared/title.js'

export interface ConfirmViewProps {
  readonly language: Language
  readonly headingId: string
  readonly headingLevel: HeadingLevel
  readonly owner: AccountOwner
  readonly onConfirm: () => void
  readonly onDecline: () => void
}

/** Longest name, in code units, that fits into a line of the narrowest card. */
const LONGEST_NAME = 24

/** Question after a phone has approved: whether the account is theirs. Nobody is signed in before the answer. */
export function ConfirmView({
  language,
  headingId,
  headingLevel,
  owner: { name, identifier },
  onConfirm,
  onDecline,
}: ConfirmViewProps) {
  const { confirm } = language.messages
  const heading = useRef<HTMLHeadingElement>(null)
  useBrowserLayoutEffect(() => heading.current?.focus(), [])

  return (
    <div className="werify-view">
      <div className="werify-result">
        <span className="werify-person">
          <Icon name="person" />
        </span>
        <Title
          id={headingId}
          level={headingLevel}
          focusRef={heading}
          describedBy={`${headingId}-account ${headingId}-caution`}
        >
          {name === undefined ? (
            confirm.titleNameless
          ) : (
            <Emphasis text={confirm.title(name)}>
              {text => (
                <bdi dir="auto" data-long={text.length > LONGEST_NAME || undefined}>
                  {text}
                </bdi>
              )}
            </Emphasis>
          )}
        </Title>
        {identifier !== undefined && (
          <Account id={`${headingId}-account`} language={language} identifier={identifier} />
        )}
        <p id={`${headingId}-caution`} className="werify-subtitle">
          {confirm.caution}
        </p>
      </div>
      <Button onClick={onConfirm}>{confirm.yes}</Button>
      <Button variant="secondary" onClick={onDecline}>
        {confirm.no}
      </Button>
    </div>
  )
}

interface AccountProps {
  readonly id: string
  readonly language: Language
  readonly identifier: Identifier
}

/** Masked address or number of the account. A name is chosen by whoever owns the account, these are proven. */
function Account({ id, language, identifier }: AccountProps) {
  const { account } = language.messages.confirm
  const end = visibleEnd(identifier)
  return (
    <p id={id} className="werify-subtitle">
      <strong aria-hidden>
        <bdi dir="ltr">{shortenMiddle(maskIdentifier(identifier))}</bdi>
      </strong>
      <span className="werify-visually-hidden">
        {end !== '' && account[identifier.kind === 'email' ? 'email' : 'number'](end)}
      </span>
    </p>
  )
}
