import type { LoginTicket } from '../../mocks/service/tickets.js'
import { inMoments, wait, type Act, type Visit } from './steps.js'

const TICKET_LIFE_MS = 180_000

export const pressQrTab: Act = ({ person, language }) => person.press('tab', language.messages.signIn.qr)

const seeQrCode = inMoments(({ person }) => person.find('img'))

/** Has a QR code on the screen. */
export const openQrCode: readonly Act[] = [pressQrTab, seeQrCode]

/** The page asks the server once more what has become of the ticket. */
export const nextCheck: Act = wait(5000)

/** The QR code ends, and another takes its place. */
export const nextQrCode: Act = async visit => {
  const { person, pass } = visit
  const { innerHTML: ended } = await person.find('img')
  const isNext = (code: HTMLElement) => code.innerHTML !== ended
  await pass(TICKET_LIFE_MS)
  await inMoments(() => person.find('img', undefined, isNext))(visit)
}

export const letQrCodeEnd: Act = wait(TICKET_LIFE_MS)

export const scan: Act = visit => {
  visit.service.tickets.scan(ticketOn(visit), visit.accessToken)
}

export const decline: Act = visit => {
  visit.service.tickets.deny(ticketOn(visit), visit.accessToken)
}

export const approve: Act = visit => {
  visit.service.tickets.approve(ticketOn(visit), visit.accessToken)
}

/** Sara approves, and a page that is not this one gets her session. */
export const signInElsewhere: Act = visit => {
  const ticket = ticketOn(visit)
  visit.service.tickets.approve(ticket, visit.accessToken)
  visit.service.tickets.check(ticket)
}

function ticketOn({ service }: Visit): LoginTicket {
  const [ticket] = service.tickets.open()
  if (ticket === undefined) throw new Error('No phone could scan anything.')
  return ticket
}
