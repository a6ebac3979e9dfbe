import { cleanup, render } from '@testing-library/react'
import type { Scheduler } from 'fast-check'
import { StrictMode } from 'react'
import type { LoginBackend } from '../../backends/login-backend.js'
import type { LoginSession } from '../../domain/login-session.js'
import type { LoginActivity } from '../../flow/login-activity.js'
import { WerifyLogin, type WerifyLoginProps } from '../../werify-login.js'
import { Plain } from '../widget.js'
import { startNetwork, type Network } from './network.js'
import { closePage, openPage, type Page } from './page.js'
import { recordedBackend, type AnyCall } from './recorded-backend.js'
import { startServer, type Server, type ServerName } from './servers.js'

// For tests: two widgets on a page, their servers and a phone.

export interface Setting {
  readonly first: ServerName
  /** The same name is the same server. */
  readonly second: ServerName
  readonly isStrict: boolean
  /** The servers limit how many requests they take. */
  readonly isLimited: boolean
  /** The host sets `askIdentity`. */
  readonly asksIdentity: boolean
}

/** Login of one widget, from when it appeared until it went or got another server. */
export interface Login {
  readonly server: Server
  readonly calls: AnyCall[]
  readonly sessions: LoginSession[]
  readonly activities: LoginActivity[]
}

export type Options = Omit<Partial<WerifyLoginProps>, 'backend' | 'onSuccess' | 'onEvent'>

/** Place of a widget on the page. */
export interface Side {
  readonly name: 'first' | 'second'
  readonly serverName: ServerName
  /** Each server has two addresses, and a widget may be changed to the other one. */
  address: 0 | 1
  backend: LoginBackend
  login: Login
  options: Options
  isMounted: boolean
  mounts: number
  /** Last identifier that was typed. */
  typed: string
}

export interface World {
  readonly page: Page
  readonly network: Network
  readonly sides: readonly [Side, Side]
  /** Every login so far. */
  readonly logins: readonly Login[]
  /** Renders the page with the options of each widget. */
  readonly show: () => void
  readonly mount: (side: Side) => void
  /** Follows a widget that has begun another login by itself. */
  readonly startOver: (side: Side) => void
  readonly changeServer: (side: Side) => void
  /** Gives a widget a new object of the same backend. */
  readonly renewBackend: (side: Side) => void
  readonly elementOf: (side: Side) => HTMLElement
}

export async function createWorld(setting: Setting, scheduler: Scheduler): Promise<World> {
  const page = openPage()
  const { logins, servers, startLogin, makeBackend } = createLogins(page, setting.isLimited)
  const network = startNetwork(scheduler, origin =>
    servers().flatMap(({ baseUrl, handlers }) => (baseUrl.startsWith(origin) ? handlers : [])),
  )

  function createSide(name: Side['name']): Side {
    const login = startLogin(setting[name], 0)
    return {
      name,
      serverName: setting[name],
      address: 0,
      login,
      backend: makeBackend(login),
      options: { locale: 'en', askIdentity: setting.asksIdentity },
      isMounted: true,
      mounts: 0,
      typed: '',
    }
  }

  function restart(side: Side) {
    side.login = startLogin(side.serverName, side.address)
    side.backend = makeBackend(side.login)
  }

  const sides = [createSide('first'), createSide('second')] as const
  const toElement = () => <Widgets sides={sides} Mode={setting.isStrict ? StrictMode : Plain} />
  const view = render(toElement())
  await page.pass()
  const places = sides.map(({ name }) => view.container.querySelector<HTMLElement>(`[data-side="${name}"]`))

  return {
    page,
    network,
    sides,
    logins,
    show: () => view.rerender(toElement()),
    mount(side) {
      restart(side)
      side.isMounted = true
      side.mounts += 1
    },
    startOver: restart,
    changeServer(side) {
      side.address = side.address === 0 ? 1 : 0
      restart(side)
    },
    renewBackend(side) {
      side.backend = makeBackend(side.login)
    },
    elementOf: ({ name }) => places[name === 'first' ? 0 : 1] ?? document.body,
  }
}

function createLogins(page: Page, isLimited: boolean) {
  const servers = new Map<string, Server>()
  const logins: Login[] = []

  function serverFor(name: ServerName, address: 0 | 1): Server {
    const baseUrl = `https://${name.replaceAll(/\W+/g, '-')}-${address}.test/api`
    const options = { now: page.now, isLimited, seed: servers.size + 1 }
    const server = servers.get(baseUrl) ?? startServer(name, baseUrl, options)
    servers.set(baseUrl, server)
    return server
  }

  return {
    logins,
    servers: () => [...servers.values()],
    startLogin: (name: ServerName, address: 0 | 1): Login => {
      const login = { server: serverFor(name, address), calls: [], sessions: [], activities: [] }
      logins.push(login)
      return login
    },
    makeBackend: ({ server, calls }: Login): LoginBackend => {
      const backend = server.make(server.baseUrl)
      backend.prepare?.()
      return recordedBackend(backend, calls, page.now)
    },
  }
}

interface WidgetsProps {
  readonly sides: readonly Side[]
  readonly Mode: typeof StrictMode | typeof Plain
}

function Widgets({ sides, Mode }: WidgetsProps) {
  return (
    <Mode>
      {sides.map(({ name, isMounted, mounts, login, backend, options }) => (
        <section key={name} data-side={name}>
          {isMounted && (
            <WerifyLogin
              key={mounts}
              {...options}
              backend={backend}
              onSuccess={session => void login.sessions.push(session)}
              onEvent={activity => void login.activities.push(activity)}
            />
          )}
        </section>
      ))}
    </Mode>
  )
}

export function endWorld(): void {
  cleanup()
  closePage()
}
