import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { coarseSeconds, secondsLeft } from '../../ui/seconds-left.js'
import { failureText } from '../shared/failure-text.js'

type OnScreen = Extract<QrState, { step: 'showing' | 'scanned' }>
type Ended = Extract<QrState, { step: 'stopped' | 'denied' }>

/** Times to announce to screen readers, in seconds before the end. */
const WARNINGS = [20, 60]

/** Circumstances that a text depends on, besides the state. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number
  readonly isOffline: boolean
}

/** Line of text below a QR code. */
export function ticketText(state: OnScreen, moment: Moment, language: Language): string {
  if (moment.isOffline) return language.messages.offlineTitle
  return textAt(state, coarseSecondsLeft(state, moment.now), language)
}

/** Text for screen readers: changes with the step, and twice more, 60 and 20 seconds before the end. */
export function spokenTicketText(state: OnScreen, moment: Moment, language: Language): string {
  if (moment.isOffline) return language.messages.offlineTitle
  const left = coarseSecondsLeft(state, moment.now)
  const life = state.expiresAt - state.shownAt
  const warning = WARNINGS.find(seconds => left <= seconds && seconds * 1000 < life)
  const isNews = warning !== undefined || state.step === 'scanned' || state.isReconnecting
  return isNews ? textAt(state, warning ?? left, language) : language.messages.status.waiting
}

/** Reason why there is no QR code to scan any more. */
export function stoppedText(state: Ended, language: Language): string {
  const { qr } = language.messages
  if (state.step === 'denied') return qr.denied
  switch (state.reason) {
    case 'expired':
      return qr.expired
    case 'used':
      return qr.used
    case 'declined-by-user':
      return qr.notYou
    case 'failed':
      return failureText(state.failure, language)
  }
}

function textAt(state: OnScreen, seconds: number, { messages: { qr }, formatTimeLeft }: Language): string {
  if (state.isReconnecting) return qr.reconnecting
  if (state.step === 'scanned')
    return state.device === undefined ? qr.scanned : qr.scannedBy(isolate(state.device))
  return state.isAutoRenewed ? qr.newCodeIn(formatTimeLeft(seconds)) : qr.endsIn(formatTimeLeft(seconds))
}

function coarseSecondsLeft({ expiresAt }: OnScreen, now: number): number {
  return coarseSeconds(secondsLeft(expiresAt, now))
}

/** Isolates a name in the middle of a sentence, in whatever direction it is written (U+2068, U+2069). */
function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
