import type { QrState } from '../../flow/qr-flow.js'
import type { Language } from '../../i18n/language.js'
import { coarseSeconds, secondsLeft } from '../../ui/use-now.js'

type OnScreen = Extract<QrState, { step: 'showing' | 'scanned' }>

/** One or two checks that get lost are no news. */
const FAULTS_TO_MENTION = 3

/** When who cannot see the clock hears of it, in seconds before the end. */
const WARNINGS = [20, 60]

/** What a ticket is looked at in. */
interface Moment {
  /** Epoch milliseconds. */
  readonly now: number
  readonly isOffline: boolean
}

/** What is said below a ticket. */
export function ticketText(state: OnScreen, moment: Moment, language: Language): string {
  if (moment.isOffline) return language.messages.offlineTitle
  return textAt(state, coarseSecondsOf(state, moment.now), language)
}

/** The same for who cannot see it: that it waits, and how long it still does a minute and 20 seconds before its end. */
export function spokenTicketText(state: OnScreen, moment: Moment, language: Language): string {
  if (moment.isOffline) return language.messages.offlineTitle
  const left = coarseSecondsOf(state, moment.now)
  const life = state.ticket.expiresAt - state.polling.shownAt
  const warning = WARNINGS.find(seconds => left <= seconds && seconds * 1000 < life)
  const isNews = warning !== undefined || state.step === 'scanned' || isReconnecting(state)
  return isNews ? textAt(state, warning ?? left, language) : language.messages.status.waiting
}

function textAt(state: OnScreen, seconds: number, { messages: { qr }, inTime }: Language): string {
  if (isReconnecting(state)) return qr.reconnecting
  if (state.step === 'scanned') return qr.scanned
  return state.renewalsLeft > 0 ? qr.newCodeIn(inTime(seconds)) : qr.endsIn(inTime(seconds))
}

function isReconnecting({ polling }: OnScreen): boolean {
  return polling.faults >= FAULTS_TO_MENTION
}

function coarseSecondsOf({ ticket }: OnScreen, now: number): number {
  return coarseSeconds(secondsLeft(ticket.expiresAt, now))
}
