import { WerifyLoginElement } from './werify-login-element.js'

// A server has no registry. Two scripts of one page may both bring the element.
const registry = globalThis.customElements
if (registry?.get('werify-login') === undefined) registry?.define('werify-login', WerifyLoginElement)

declare global {
  interface HTMLElementTagNameMap {
    'werify-login': WerifyLoginElement
  }
}

export { WerifyLoginElement }
