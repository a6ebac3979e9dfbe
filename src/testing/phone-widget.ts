import { screen } from '@testing-library/react'
import type { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'
import { MINUTE, ticketNamed } from './samples.js'
import { click, settle } from './rendered.js'
import type { ScriptedServer } from './scripted-server.js'

// For tests: the QR code of a widget.

/** Lifetime of a ticket, in milliseconds. */
export const TICKET_LIFE_MS = 3 * MINUTE

/** Answers the request for a ticket, once it is sent. */
export async function issueTicket(server: ScriptedServer, more: Partial<QrTicket> = {}): Promise<void> {
  await settle(150)
  const name = String(server.calls('create').length)
  server.newest('create').succeed(ticketNamed(name, { expiresAt: Date.now() + TICKET_LIFE_MS, ...more }))
  await settle()
}

export async function openTicket(server: ScriptedServer, more?: Partial<QrTicket>): Promise<void> {
  await click('tab', 'QR code')
  await issueTicket(server, more)
}

/** Waits for the next check, and answers it. */
export async function answerCheck(
  server: ScriptedServer,
  answer: QrStatus<TokenSession> | LoginError,
): Promise<void> {
  const checks = server.calls('check')
  for (let waited = 0; checks.at(-1)?.isOpen() !== true; waited += 2500) {
    if (waited > MINUTE) throw new Error('there is no next check')
    await settle(2500)
  }
  const check = server.newest('check')
  if (answer instanceof Error) check.fail(answer)
  else check.succeed(answer)
  await settle()
}

export const qrCode = () => screen.queryByRole('img', { name: /^QR code to sign in to / })
