import type { LoginTicket } from '../../mocks/service/ticket-records.js'
import { type Step, type StepContext, wait, whileTimePasses } from './steps.js'

const TICKET_LIFE_MS = 180_000

export const pressQrTab: Step = ({ user, language }) => user.press('tab', language.messages.signIn.qr)

export const waitForQrCode = whileTimePasses(({ user }) => user.find('img'))

/** Waits until there is a ticket that the app can be opened with. */
export const waitForAppButton = whileTimePasses(({ user, language }) =>
  user.find('button', language.messages.qr.openApp, button => button.ariaDisabled !== 'true'),
)

export const openQrCode: readonly Step[] = [pressQrTab, waitForQrCode]

/** Longer than the gap between two checks of a ticket. */
export const waitForNextCheck: Step = wait(5000)

/** Lets the QR code expire, and waits for the one that replaces it. */
export const waitForNextQrCode: Step = async context => {
  const { user, advance } = context
  const previous = toPicture(await user.find('img'))
  const isNext = (code: HTMLElement) => toPicture(code) !== previous
  await advance(TICKET_LIFE_MS)
  await whileTimePasses(() => user.find('img', undefined, isNext))(context)
}

function toPicture(code: HTMLElement): string | undefined {
  return code instanceof HTMLCanvasElement ? code.toDataURL() : undefined
}

export const waitUntilQrCodeExpires: Step = wait(TICKET_LIFE_MS)

export const scanQrCode: Step = context => {
  context.service.tickets.scan(findOpenTicket(context), context.accessToken)
}

export const declineOnPhone: Step = context => {
  context.service.tickets.deny(findOpenTicket(context), context.accessToken)
}

export const approveOnPhone: Step = context => {
  context.service.tickets.approve(findOpenTicket(context), context.accessToken)
}

/** Approves the ticket, and hands the session to another page that checks first. */
export const signInElsewhere: Step = context => {
  const ticket = findOpenTicket(context)
  context.service.tickets.approve(ticket, context.accessToken)
  context.service.tickets.check(ticket)
}

function findOpenTicket({ service }: StepContext): LoginTicket {
  const [ticket] = service.tickets.open()
  if (ticket === undefined) throw new Error('The service has no open ticket.')
  return ticket
}
