import type { Channel } from '../../src/domain/channel.js'
import { findRecipient, type Recipient } from './recipient.js'
import { durationInWords } from './duration-in-words.js'
import { createListeners } from '../../src/domain/listeners.js'

/** A code that was "sent". The service shows codes here only, never in a response. */
export interface SentCode {
  /** 1 for the first, and so on. */
  readonly id: number
  /** Identifier of the recipient, normalised. */
  readonly to: string
  readonly channel: Channel
  readonly code: string
  /** Text of the message. */
  readonly text: string
  /** In epoch milliseconds. */
  readonly sentAt: number
}

export interface Outbox {
  /** All codes, oldest first; the same array until another is sent. */
  readonly all: () => readonly SentCode[]
  /** The newest code for an identifier, in any spelling. */
  readonly latest: (to: string) => SentCode | undefined
  readonly subscribe: (listener: () => void) => () => void
}

interface OutgoingMessage {
  readonly code: string
  readonly codeLifeMs: number
  readonly sentAt: number
  /** Text of the message, with `{}` for the code. @default a sentence that names the code and its lifetime */
  readonly content?: string | undefined
}

/** @param smsHost host that text messages bind their code to, in the last line that browsers read (`@host #code`) */
export function createOutbox(
  smsHost: string,
): Outbox & { send(to: Recipient, message: OutgoingMessage): void } {
  const { subscribe, notify } = createListeners()
  let sent: readonly SentCode[] = []

  return {
    all: () => sent,
    latest(to) {
      const key = findRecipient(to)?.key
      return sent.findLast(message => findRecipient(message.to)?.key === key)
    },
    subscribe,
    send({ value, channel }, { code, codeLifeMs, sentAt, content }) {
      const sentence = `Your Werify code is ${code}. It expires in ${durationInWords(codeLifeMs)}.`
      const defaultText = channel === 'sms' ? `${sentence}\n\n@${smsHost} #${code}` : sentence
      const text = content?.replace('{}', code) ?? defaultText
      sent = [...sent, { id: sent.length + 1, to: value, channel, code, text, sentAt }]
      notify()
    },
  }
}
