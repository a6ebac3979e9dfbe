import type { Identifier } from '../../domain/identifier.js'
import { maskIdentifier } from '../../domain/mask-identifier.js'
import type { Language } from '../../i18n/language.js'
import { CHANNELS } from '../channels.js'

export interface SentToProps {
  readonly language: Language
  readonly identifier: Identifier
  /** Whether most of it is hidden. */
  readonly isMasked: boolean
  readonly onChange: () => void
}

/** Where the code went, and the way back. Isolated, since an address reads left to right in every language. */
export function SentTo({ language, identifier, isMasked, onChange }: SentToProps) {
  const { code } = language.messages
  return (
    <>
      {code.sentTo[CHANNELS[identifier.kind]]}{' '}
      <strong>
        <bdi dir="ltr">{isMasked ? maskIdentifier(identifier) : identifier.value}</bdi>
      </strong>
      {'\u00a0· '}
      <button type="button" className="werify-link" onClick={onChange}>
        {code.change}
      </button>
    </>
  )
}
