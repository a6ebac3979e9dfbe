import { APP_NAMES } from '../app-names.js'
import { APP_SCHEME } from '../app-scheme.js'
import { HOLD_SECONDS } from '../simulation/demo-backend.js'
import { toPixels, toTokens, type CustomProperties } from '../look.js'
import type { BackendName, Settings } from '../settings.js'

/** Value that is the same in JSON and in JavaScript. */
export type Literal = string | number | Readonly<Record<string, string | number>>

/** Login that a host embeds: the same in every framework. */
export interface Embed {
  readonly backend: BackendName
  /** Path of the host's proxy, for a backend that needs one. */
  readonly proxyPath: string | undefined
  /** Options of the backend, besides the path of the proxy. */
  readonly options: Readonly<Record<string, Literal>>
  /** Props of the widget with values that a host writes down: neither functions nor the backend. */
  readonly props: Readonly<Record<string, string | boolean>>
  /** Scheme of the app that opens a ticket: the prop `appLink`. */
  readonly appScheme: string | undefined
  readonly tokens: CustomProperties
  /** In pixels; `undefined` for as wide as the page allows. */
  readonly maxWidth: number | undefined
  /** False where the host's proxy starts the session, since the login yields no token. */
  readonly hasToken: boolean
}

/** Embeds the login as the demo shows it, against the real server of the backend. */
export function toEmbed(settings: Settings): Embed {
  const { backend, theme, dir, locale, confirm, autoSubmit, mask, width } = settings
  return {
    backend,
    proxyPath: PROXY_PATHS[backend],
    options: backendOptions(settings),
    props: {
      appName: APP_NAMES[backend],
      ...(theme !== 'auto' && { theme }),
      ...(locale !== 'en' && { locale }),
      ...(dir !== 'auto' && { dir }),
      ...(confirm === 'on' && { askIdentity: true }),
      ...(autoSubmit === 'off' && { autoSubmit: false }),
      ...(mask === 'off' && { maskIdentifier: false }),
    },
    appScheme: settings.appLink === 'on' ? APP_SCHEME : undefined,
    tokens: toTokens(settings),
    // At its widest the widget needs no limit: it has one of its own.
    maxWidth: width === 'wide' ? undefined : toPixels(width),
    hasToken: backend !== 'd7',
  }
}

/** Paths of a host's own proxy, as the documents name them. */
const PROXY_PATHS: Readonly<Record<BackendName, string | undefined>> = {
  trader4: undefined,
  werify: undefined,
  werifyOauth: undefined,
  d7: '/login/d7',
  digipay: '/login/digipay',
}

function backendOptions({ backend, code, hold, qrCheck }: Settings): Embed['options'] {
  switch (backend) {
    case 'd7':
      return code === 'letters' ? { code: { length: 6, alphabet: 'letters' } } : {}
    case 'digipay':
      return {}
    case 'werify':
      return { ...holdOption(hold), ...(qrCheck !== 'oauth' && { qrCheck }) }
    case 'trader4':
    case 'werifyOauth':
      return holdOption(hold)
  }
}

function holdOption(hold: Settings['hold']): Embed['options'] {
  return hold === 'on' ? { holdSeconds: HOLD_SECONDS } : {}
}
