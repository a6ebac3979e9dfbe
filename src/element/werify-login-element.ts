import { createElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { LoginBackend } from '../backends/login-backend.js'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginFailure } from '../flow/failure.js'
import css from '../styles/werify.css?inline'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'
import { adoptStyles } from './adopt-styles.js'
import { ATTRIBUTE_NAMES, propsFromAttributes } from './attributes.js'
import { ElementClass } from './element-class.js'
import { createNamedBackend } from './named-backends.js'

/** Properties that no attribute can hold. They win over attributes. */
export interface WerifyLoginElementProperties {
  /** Server to sign in with: an object, or the name of a backend that comes with the widget. */
  backend?: LoginBackend | string | undefined
  /** Called with the session. Only this gets the token: events and attributes never do. */
  successCallback?: ((session: LoginSession) => void) | undefined
  errorCallback?: ((failure: LoginFailure) => void) | undefined
  messages?: WerifyLoginProps['messages']
  appLink?: WerifyLoginProps['appLink']
  beforeSend?: WerifyLoginProps['beforeSend']
}

/** A block, unless a host says otherwise. */
const DISPLAY = ':where(werify-login:not([hidden])) { display: block }'

const PROPERTIES = [
  'backend',
  'successCallback',
  'errorCallback',
  'messages',
  'appLink',
  'beforeSend',
] as const
const OBSERVED = [...ATTRIBUTE_NAMES, 'backend', 'base-url', 'logo']

/** Elements that something has happened to in this task. */
const changed = new Set<WerifyLoginElement>()

/**
 * `<werify-login>`: the widget for pages without React, in light DOM. `werify:success` tells that somebody signed in,
 * and who (`detail.userId`, where the server says), `werify:error` what failed, `werify:event` each step. None bubbles,
 * and none has a token.
 */
export class WerifyLoginElement extends ElementClass {
  static readonly observedAttributes: readonly string[] = OBSERVED

  #root: Root | undefined
  #widget: Element | undefined
  readonly #contents = new MutationObserver(() => this.#keepWidget())
  #properties: WerifyLoginElementProperties = {}
  #named: { readonly key: string; readonly backend: LoginBackend } | undefined

  get backend() {
    return this.#properties.backend
  }
  set backend(backend) {
    this.#set({ backend })
  }
  get successCallback() {
    return this.#properties.successCallback
  }
  set successCallback(successCallback) {
    this.#set({ successCallback })
  }
  get errorCallback() {
    return this.#properties.errorCallback
  }
  set errorCallback(errorCallback) {
    this.#set({ errorCallback })
  }
  get messages() {
    return this.#properties.messages
  }
  set messages(messages) {
    this.#set({ messages })
  }
  get appLink() {
    return this.#properties.appLink
  }
  set appLink(appLink) {
    this.#set({ appLink })
  }
  get beforeSend() {
    return this.#properties.beforeSend
  }
  set beforeSend(beforeSend) {
    this.#set({ beforeSend })
  }

  connectedCallback(): void {
    this.#adoptEarlyProperties()
    adoptStyles(this, DISPLAY + css)
    this.#schedule()
  }

  disconnectedCallback(): void {
    this.#schedule()
  }

  attributeChangedCallback(): void {
    this.#schedule()
  }

  #set(properties: Partial<WerifyLoginElementProperties>): void {
    this.#properties = { ...this.#properties, ...properties }
    this.#schedule()
  }

  /**
   * Draws at the end of the task. A framework sets several attributes in a row, and an element that is moved leaves and
   * comes back: its login goes on.
   */
  #schedule(): void {
    if (changed.size === 0) queueMicrotask(() => WerifyLoginElement.#drawChanged())
    changed.add(this)
  }

  /** First ends the logins that have left the page: an element that takes the place of another goes on with its code. */
  static #drawChanged(): void {
    const elements = [...changed]
    changed.clear()
    for (const element of elements.filter(({ isConnected }) => !isConnected)) element.#leave()
    for (const element of elements.filter(({ isConnected }) => isConnected)) {
      queueMicrotask(() => element.#render())
    }
  }

  #leave(): void {
    this.#contents.disconnect()
    this.#root?.unmount()
    this.#root = undefined
    this.#widget = undefined
  }

  /**
   * Puts the widget back that a library has taken out as it patched the page after its markup, in which the element is
   * empty. What the markup has in it for the time before the script goes, also if the parser comes to it only now.
   */
  #keepWidget(): void {
    const found = [...this.children].filter(child => child.matches('.werify-root'))
    this.#widget = found.at(-1) ?? this.#widget
    const isParsed = this.ownerDocument.readyState !== 'loading'
    for (const node of isParsed ? found : [...this.childNodes]) if (node !== this.#widget) node.remove()
    if (this.#widget !== undefined && this.#widget.parentNode !== this) this.append(this.#widget)
  }

  /** Takes over properties that a page set before the script had loaded: own ones, which hide the accessors. */
  #adoptEarlyProperties(): void {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue
      const early: WerifyLoginElementProperties = { [name]: this[name] }
      Reflect.deleteProperty(this, name)
      this.#set(early)
    }
  }

  #render(): void {
    const backend = this.#currentBackend()
    if (backend === undefined) return
    this.#root ??= this.#createRoot()
    this.#root.render(
      createElement(WerifyLogin, {
        ...propsFromAttributes(this),
        messages: this.#properties.messages,
        beforeSend: this.#properties.beforeSend,
        appLink: this.#properties.appLink,
        logo: this.#logo(),
        backend,
        onSuccess: session => this.#succeed(session),
        onError: failure => this.#fail(failure),
        onEvent: activity => this.dispatchEvent(new CustomEvent('werify:event', { detail: activity })),
      }),
    )
  }

  #createRoot(): Root {
    this.#contents.observe(this, { childList: true })
    return createRoot(this)
  }

  #currentBackend(): LoginBackend | undefined {
    const given = this.#properties.backend ?? this.getAttribute('backend') ?? undefined
    if (typeof given !== 'string') return given
    const baseUrl = this.getAttribute('base-url') ?? undefined
    const key = `${given} ${baseUrl}`
    if (this.#named?.key !== key) this.#named = { key, backend: createNamedBackend(given, baseUrl) }
    return this.#named.backend
  }

  #logo(): ReactNode {
    const src = this.getAttribute('logo')
    return src === null ? undefined : createElement('img', { src, alt: '' })
  }

  #succeed(session: LoginSession): void {
    const userId = 'userId' in session && typeof session.userId === 'string' ? { userId: session.userId } : {}
    this.dispatchEvent(new CustomEvent('werify:success', { detail: userId }))
    this.#properties.successCallback?.(session)
  }

  #fail(failure: LoginFailure): void {
    this.dispatchEvent(new CustomEvent('werify:error', { detail: failure }))
    this.#properties.errorCallback?.(failure)
  }
}
