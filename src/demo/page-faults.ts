import { http, HttpResponse, type HttpHandler } from 'msw'
import type { SettingsStore } from './settings.js'

/** What can go wrong in the page itself, with a title for people. What can go wrong at the server is a scenario. */
export const pageFaultTitles = {
  'device-offline': 'This device is offline',
  'not-loaded': 'A part of the widget does not load',
} as const

export type PageFault = keyof typeof pageFaultTitles

/** The chunks that come after the first screen, in a build and in development. */
const LATER_PARTS = /\/(?:run-requests|deferred-views)[\w.-]*$/

/** Put it before the other handlers. A part that has loaded already is not asked for again. */
export function lostParts({ get }: SettingsStore): HttpHandler {
  return http.get(LATER_PARTS, () =>
    get().scenario.includes('not-loaded') ? HttpResponse.error() : undefined,
  )
}

/** Makes the page believe that it is offline while a visitor says so, as the browser would. */
export function playOffline({ get, subscribe }: SettingsStore): void {
  let isOffline = false
  function update() {
    const next = get().scenario.includes('device-offline')
    if (next === isOffline) return
    isOffline = next
    if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    else Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'))
  }
  update()
  subscribe(update)
}
