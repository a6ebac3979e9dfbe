import type { Channel } from '../../domain/channel.js'
import { REMEDIES } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { Emphasis } from '../../ui/emphasis.js'

export interface OtherWayProps {
  readonly language: Language
  /** Channel by which the code was sent. */
  readonly channel: Channel
  readonly failure: LoginFailure | undefined
  /** Another way to sign in, or, where there is none, another number. */
  readonly otherWay: 'method' | 'number'
  readonly onOtherWay: () => void
}

/** Leads to another way to sign in: as a button where no other remedy is left, or else as a link in a hint. */
export function OtherWay({ language, channel, failure, otherWay, onOtherWay }: OtherWayProps) {
  const { code } = language.messages
  const hint = code.noCode[channel]
  const text = otherWay === 'number' ? hint.replace(/\*.*\*/, `*${code.otherNumber}*`) : hint
  return failure !== undefined && REMEDIES[failure.code].next === 'other-way' ? (
    <Button variant="secondary" onClick={onOtherWay}>
      {code.otherWay[otherWay]}
    </Button>
  ) : (
    <p className="werify-hint">
      <Emphasis text={text}>
        {marked => (
          <button type="button" className="werify-link" onClick={onOtherWay}>
            {marked}
          </button>
        )}
      </Emphasis>
    </p>
  )
}
