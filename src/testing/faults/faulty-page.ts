import { act, fireEvent, within, type ByRoleMatcher } from '@testing-library/react'
import { vi } from 'vitest'
import { trader4Handlers } from '../../../mocks/backends/trader4/handlers.js'
import { createLoginService, type LoginService } from '../../../mocks/service/login-service.js'
import type { LoginRules } from '../../../mocks/service/rules.js'
import type { LoginBackend } from '../../backends/login-backend.js'
import { trader4 } from '../../backends/trader4/backend.js'
import type { TokenSession } from '../../domain/login-session.js'
import { en } from '../../i18n/locales/en.js'
import { connection, showPage } from '../login.js'
import { renderWidgets, type Props, type RenderedWidgets } from './rendered-widgets.js'
import { simulateNetwork, type SimulatedNetwork } from './simulated-network.js'

// For tests: a page with the widget, in front of the simulated service, where things go wrong.

/** Person with a profile in the simulated service. */
export const SARA = 'hi@trader4.net'

const BASE = 'https://login.example'

export interface PageOptions {
  /** @default trader4 */
  readonly backend?: LoginBackend<TokenSession>
  readonly props?: Partial<Props>
  readonly rules?: Partial<LoginRules>
  /** Milliseconds that the clock of the server is ahead of the page's. @default 0 */
  readonly serverAheadMs?: number
}

/** Actions of the person in front of the page. */
interface Actions {
  readonly find: (role: ByRoleMatcher, name: string | RegExp) => HTMLElement
  readonly has: (role: ByRoleMatcher, name: string | RegExp) => boolean
  readonly press: (name: string | RegExp, role?: ByRoleMatcher) => Promise<void>
  readonly type: (label: string | RegExp, text: string) => Promise<void>
  /** Asks for a code for Sara. */
  readonly sendCode: () => Promise<void>
  readonly enterCode: (code: string) => Promise<void>
  readonly openQr: () => Promise<void>
}

/** Events of the page and its device. */
interface Circumstances {
  readonly hide: () => Promise<void>
  readonly show: () => Promise<void>
  readonly goOffline: () => Promise<void>
  readonly goOnline: () => Promise<void>
}

export interface FaultyPage extends Omit<RenderedWidgets, 'listen'>, Actions, Circumstances {
  readonly network: SimulatedNetwork
  readonly service: LoginService
  readonly onSuccess: ReturnType<typeof vi.fn<(session: TokenSession) => void>>
  readonly onError: ReturnType<typeof vi.fn>
  /** Newest code that was sent to Sara. */
  readonly sentCode: () => string
  /** Decides about the ticket on screen with the phone of Sara. */
  readonly phone: (decision: 'approve' | 'deny') => void
}

export async function openFaultyPage({
  backend = trader4({ baseUrl: BASE }),
  props = {},
  rules = {},
  serverAheadMs = 0,
}: PageOptions = {}): Promise<FaultyPage> {
  const service = createLoginService({ now: () => Date.now() + serverAheadMs, rules })
  const network = simulateNetwork(trader4Handlers(BASE, service))
  const onSuccess = vi.fn<(session: TokenSession) => void>()
  const onError = vi.fn()
  const widgets = await renderWidgets({ backend, onSuccess, onError, ...props }, network)

  return {
    ...widgets,
    ...toActions(widgets),
    ...toCircumstances(widgets),
    network,
    service,
    onSuccess,
    onError,
    sentCode: () => service.outbox.latest(SARA)?.code ?? '',
    phone(decision) {
      const [ticket] = service.tickets.open()
      if (ticket === undefined) throw new Error('there is no ticket')
      service.tickets[decision](ticket, service.signInPhone(SARA))
    },
  }
}

function toActions({ container, listen, run, wait }: RenderedWidgets): Actions {
  const all = (role: ByRoleMatcher, name: string | RegExp) =>
    within(container()).queryAllByRole(role, { name })

  async function press(name: string | RegExp, role: ByRoleMatcher = 'button') {
    const target = find(role, name)
    act(() => target.focus())
    listen()
    await run(() => void fireEvent.click(target))
  }
  async function type(label: string | RegExp, text: string) {
    const field = find('textbox', label)
    await run(() => {
      field.focus()
      fireEvent.change(field, { target: { value: text } })
    })
  }
  /** The first of several, as where the style sheet hides one of two. */
  function find(role: ByRoleMatcher, name: string | RegExp) {
    const [element] = all(role, name)
    if (element === undefined)
      throw new Error(`no ${String(role)} "${String(name)}": ${container().textContent}`)
    return element
  }

  return {
    find,
    has: (role, name) => all(role, name).length > 0,
    press,
    type,
    async sendCode() {
      await type(/^Email/, SARA)
      await press(en.identifier.submit)
    },
    enterCode: code => type(/code$/, code),
    async openQr() {
      await press(en.signIn.qr, 'tab')
      await wait(200)
    },
  }
}

function toCircumstances({ run }: RenderedWidgets): Circumstances {
  const connect = (now: 'offline' | 'online') =>
    run(() => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(now === 'online')
      connection(now)
    })
  return {
    hide: () => run(() => showPage('hidden')),
    show: () => run(() => showPage('visible')),
    goOffline: () => connect('offline'),
    goOnline: () => connect('online'),
  }
}
