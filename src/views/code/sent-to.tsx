import type { Channel } from '../../domain/channel.js'
import type { Identifier } from '../../domain/identifier.js'
import { maskIdentifier, visibleEnd } from '../../domain/mask-identifier.js'
import { shortenMiddle } from '../../domain/shorten-middle.js'
import type { Language } from '../../i18n/language.js'

export interface SentToProps {
  /** Id of the text. The code field is described by it. */
  readonly id: string
  readonly language: Language
  readonly identifier: Identifier
  readonly channel: Channel
  /** Hides most of the identifier. */
  readonly isMasked: boolean
  readonly onChange: () => void
}

/** Identifier that the code was sent to, and a link to change it. It reads left to right in every language. */
export function SentTo({ id, language, onChange, ...sent }: SentToProps) {
  const { code } = language.messages
  return (
    <>
      <span id={id}>
        {sent.channel === 'email' && sent.identifier.kind !== 'email' ? (
          <span>{code.sentByEmail}</span>
        ) : (
          <Recipient {...sent} messages={code} />
        )}
      </span>
      <span> </span>
      <button type="button" className="werify-link" onClick={onChange}>
        {code.change}
      </button>
    </>
  )
}

interface RecipientProps extends Pick<SentToProps, 'identifier' | 'channel' | 'isMasked'> {
  readonly messages: Language['messages']['code']
}

function Recipient({ messages, identifier, channel, isMasked }: RecipientProps) {
  return (
    <>
      <span aria-hidden={isMasked || undefined}>
        <span>{`${messages.sentTo[channel]} `}</span>
        <strong>
          <bdi dir="ltr">{shortenMiddle(isMasked ? maskIdentifier(identifier) : identifier.value)}</bdi>
        </strong>
      </span>
      {isMasked && (
        <span className="werify-visually-hidden">
          {messages.sentToSpoken[channel](visibleEnd(identifier))}
        </span>
      )}
    </>
  )
}
