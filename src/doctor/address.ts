/** Server that is examined. */
export interface Address {
  readonly url: URL
  /** This machine needs no proof of ownership. */
  readonly isThisMachine: boolean
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/**
 * @param text address of the backend, as in its `baseUrl`; a query is sent with every request
 * @throws TypeError for an address that the widget would not call
 */
export function parseAddress(text: string): Address {
  if (!URL.canParse(text)) throw new TypeError(`"${text}" is not an address. ${EXAMPLE}`)
  const url = new URL(text)
  const isThisMachine = THIS_MACHINE.includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine)) {
    throw new TypeError(
      `The widget calls no ${url.protocol} address, since others can read it on its way. ${EXAMPLE}`,
    )
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new TypeError(`The address has a password or a fragment, which the widget refuses. ${EXAMPLE}`)
  }
  return { url, isThisMachine }
}

const EXAMPLE = 'Pass the baseUrl of the backend, such as https://id.example.com.'

/** @throws TypeError for a text that is not the origin of a page */
export function assertOrigin(text: string): void {
  if (URL.canParse(text) && new URL(text).origin === text) return
  throw new TypeError(`"${text}" is not an origin. Pass --origin with one such as https://app.example.com.`)
}

/** Full address of a path, below the address or at its origin, with the query of the address. */
export function toUrl({ url }: Address, path: string, isFromOrigin = false): string {
  const base = isFromOrigin ? '' : url.pathname.replace(/\/+$/, '')
  const [name = '', query] = path.split('?')
  const search = [url.search.slice(1), query].filter(Boolean).join('&')
  return `${url.origin}${base}${name}${search && '?'}${search}`
}
