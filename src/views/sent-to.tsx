import type { Identifier } from '../domain/identifier.js'
import { maskIdentifier } from '../domain/mask-identifier.js'
import type { Messages } from '../i18n/messages.js'

interface SentToProps {
  readonly messages: Messages
  readonly identifier: Identifier
  readonly onChange: () => void
}

/** Where the code went, and the way back. Isolated, since an address reads left to right in every language. */
export function SentTo({ messages, identifier, onChange }: SentToProps) {
  return (
    <>
      {messages.code.sentTo}{' '}
      <strong>
        <bdi dir="ltr">{maskIdentifier(identifier)}</bdi>
      </strong>{' '}
      ·{' '}
      <button type="button" className="werify-link" onClick={onChange}>
        {messages.code.change}
      </button>
    </>
  )
}
