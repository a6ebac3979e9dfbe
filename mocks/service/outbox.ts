import { addresseeOf, type Addressee, type Channel } from './recipient.js'
import { createListeners } from '../../src/domain/listeners.js'

/** A code on its way to a person: the only place where the service shows one. */
export interface SentCode {
  /** 1 for the first, and so on. */
  readonly id: number
  /** The identifier it went to, normalised. */
  readonly to: string
  readonly channel: Channel
  readonly code: string
  /** What the person reads. */
  readonly text: string
  /** In epoch milliseconds. */
  readonly sentAt: number
}

export interface Outbox {
  /** Oldest first; the same array until something is sent. */
  readonly all: () => readonly SentCode[]
  /** The newest code for an identifier, in whatever way it is written. */
  readonly latest: (to: string) => SentCode | undefined
  readonly subscribe: (listener: () => void) => () => void
}

interface Message {
  readonly code: string
  readonly codeLifeMs: number
  readonly sentAt: number
  /** What the person is to read, with `{}` for the code. @default a sentence of the service's own */
  readonly content?: string | undefined
}

/** @param smsHost whose page the codes of text messages are for */
export function createOutbox(smsHost: string): Outbox & { send(to: Addressee, message: Message): void } {
  const { subscribe, notify } = createListeners()
  let sent: readonly SentCode[] = []

  return {
    all: () => sent,
    latest(to) {
      const key = addresseeOf(to)?.key
      return sent.findLast(message => addresseeOf(message.to)?.key === key)
    },
    subscribe,
    send({ value, channel }, { code, codeLifeMs, sentAt, content }) {
      const sentence = `Your Werify code is ${code}. It is good for ${inWords(codeLifeMs)}.`
      const ownText = channel === 'sms' ? `${sentence}\n\n@${smsHost} #${code}` : sentence
      const text = content?.replace('{}', code) ?? ownText
      sent = [...sent, { id: sent.length + 1, to: value, channel, code, text, sentAt }]
      notify()
    },
  }
}

function inWords(ms: number): string {
  const minutes = ms / 60_000
  if (minutes === 1) return '1 minute'
  return Number.isInteger(minutes) ? `${minutes} minutes` : `${Math.floor(ms / 1000)} seconds`
}
