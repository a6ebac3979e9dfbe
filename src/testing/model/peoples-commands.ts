import { fireEvent } from '@testing-library/react'
import type { QrTicket } from '../../domain/qr-ticket.js'
import { pickFrom, type Command } from './command.js'
import { enter, findControl, inAnyLanguage, press } from './controls.js'
import type { Side, World } from './world.js'

// For tests: everything that people do, with a widget and with a phone.

const newestCode = ({ login: { server }, typed }: Side) => server.service.outbox.latest(typed)

/** Code of six digits that is not the newest one. */
const wrongCode = (side: Side, pick: number) =>
  (newestCode(side)?.code ?? '').replace(/^.*$/, code =>
    String((Number(code) + 1 + pick) % 1e6).padStart(6, '0'),
  )

function codeField(world: World, side: Side): HTMLElement | undefined {
  const names = inAnyLanguage(({ code }) => code.label({ length: 6, alphabet: 'digits' }))
  return findControl(world, side, 'textbox', names)
}

function identifierField(world: World, side: Side): HTMLElement | undefined {
  return codeField(world, side) === undefined ? findControl(world, side, 'textbox') : undefined
}

/** Button that submits the form in view. Its label is what it does, or how long to wait. */
function submitButton(world: World, side: Side): HTMLElement | undefined {
  const buttons = [...world.elementOf(side).querySelectorAll<HTMLElement>('form button[type="submit"]')]
  return buttons.find(button => button.closest('[hidden]') === null)
}

const button = (world: World, side: Side, names: readonly string[]) =>
  findControl(world, side, 'button', names)
const names = {
  change: inAnyLanguage(({ code }) => code.change),
  resend: inAnyLanguage(({ code }) => code.resend),
  sendNew: inAnyLanguage(({ code }) => code.sendNew),
  otherWay: inAnyLanguage(({ code }) => /\*(.*)\*/.exec(code.noCode.email)?.[1] ?? '').concat(
    inAnyLanguage(({ code }) => /\*(.*)\*/.exec(code.noCode.sms)?.[1] ?? ''),
    inAnyLanguage(({ code }) => code.otherNumber),
    inAnyLanguage(({ code }) => code.otherWay.method),
    inAnyLanguage(({ code }) => code.otherWay.number),
  ),
  showNew: inAnyLanguage(({ qr }) => qr.showNew),
  yes: inAnyLanguage(({ confirm }) => confirm.yes),
  no: inAnyLanguage(({ confirm }) => confirm.no),
  codeTab: inAnyLanguage(({ signIn }) => signIn.code),
  qrTab: inAnyLanguage(({ signIn }) => signIn.qr),
}

function pressTwice(element: HTMLElement | undefined): void {
  press(element)
  if (element?.isConnected === true) fireEvent.click(element)
}

/** Ticket of the widget: the newest, or one before. */
function ticketOf({ login }: Side, pick: number): QrTicket | undefined {
  const tickets = login.calls.flatMap(call => (call.kind === 'create' && call.answer ? [call.answer] : []))
  return tickets.at(pick % 4 === 3 ? -2 : -1)
}

/** Ticket of a login, as its server knows it. */
function ticketAtServer(side: Side, pick: number) {
  const ticket = ticketOf(side, pick)
  const payload = ticket?.payload ?? ''
  return side.login.server.service.tickets
    .open()
    .find(({ token, id, hash }) => [token, id, hash].some(name => name !== '' && payload.includes(name)))
}

function atPhone(side: Side, pick: number, act: 'scan' | 'approve' | 'deny'): void {
  const { server } = side.login
  const ticket = ticketAtServer(side, pick)
  if (ticket === undefined) return
  const phone = server.service.signInPhone(pickFrom(server.identifiers, pick))
  server.service.tickets[act]({ token: ticket.token }, phone)
}

export const peoplesCommands = {
  'type who they are': {
    cause: 'person',
    run(world, side, pick) {
      const identifier = pickFrom(side.login.server.identifiers, pick)
      if (enter(identifierField(world, side), identifier)) side.typed = identifier
    },
  },
  'type nonsense': {
    cause: 'person',
    run: (world, side) => enter(identifierField(world, side), 'nonsense'),
  },
  submit: { cause: 'person', run: (world, side) => press(submitButton(world, side)) },
  'submit twice': { cause: 'person', run: (world, side) => pressTwice(submitButton(world, side)) },
  'submit by Enter': {
    cause: 'person',
    run(world, side) {
      const field = findControl(world, side, 'textbox')
      if (field instanceof HTMLInputElement) field.form?.requestSubmit()
    },
  },
  'type the code': {
    cause: 'person',
    run: (world, side) => enter(codeField(world, side), newestCode(side)?.code ?? ''),
  },
  'paste the message': {
    cause: 'person',
    run: (world, side) => enter(codeField(world, side), newestCode(side)?.text ?? ''),
  },
  'paste the code, and press Enter': {
    cause: 'person',
    run(world, side) {
      const field = codeField(world, side)
      enter(field, newestCode(side)?.code ?? '')
      if (field instanceof HTMLInputElement && field.isConnected) field.form?.requestSubmit()
    },
  },
  'type a wrong code': {
    cause: 'person',
    run: (world, side, pick) => enter(codeField(world, side), wrongCode(side, pick % 2)),
  },
  'type part of a code': {
    cause: 'person',
    run: (world, side) => enter(codeField(world, side), (newestCode(side)?.code ?? '').slice(0, 3)),
  },
  'ask for another code': {
    cause: 'person',
    run: (world, side) => press(button(world, side, [...names.resend, ...names.sendNew])),
  },
  'ask for another code twice': {
    cause: 'person',
    run: (world, side) => pressTwice(button(world, side, [...names.resend, ...names.sendNew])),
  },
  'change who they are': {
    cause: 'person',
    run: (world, side) => press(button(world, side, names.change)),
  },
  'choose another way': { cause: 'person', run: (world, side) => press(button(world, side, names.otherWay)) },
  'open the tab of the QR code': {
    cause: 'person',
    run: (world, side) => press(findControl(world, side, 'tab', names.qrTab)),
  },
  'open the tab of the code': {
    cause: 'person',
    run: (world, side) => press(findControl(world, side, 'tab', names.codeTab)),
  },
  'ask for another QR code': {
    cause: 'person',
    run: (world, side) => press(button(world, side, names.showNew)),
  },
  'ask for another QR code twice': {
    cause: 'person',
    run: (world, side) => pressTwice(button(world, side, names.showNew)),
  },
  'say yes': { cause: 'person', run: (world, side) => press(button(world, side, names.yes)) },
  'say no': { cause: 'person', run: (world, side) => press(button(world, side, names.no)) },

  'the phone scans': { cause: 'phone', run: (_world, side, pick) => atPhone(side, pick, 'scan') },
  'the phone approves': { cause: 'phone', run: (_world, side, pick) => atPhone(side, pick, 'approve') },
  'the phone declines': { cause: 'phone', run: (_world, side, pick) => atPhone(side, pick, 'deny') },
  'a thief asks for the session': {
    cause: 'phone',
    run(_world, side, pick) {
      const ticket = ticketAtServer(side, pick)
      if (ticket !== undefined) side.login.server.service.tickets.check({ token: ticket.token })
    },
  },
} as const satisfies Readonly<Record<string, Command>>
