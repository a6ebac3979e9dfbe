import { test as base, type Request } from '@playwright/test'

const ROUTES = {
  send: /^POST .*\/(?:sign|request-otp|send[-_]otp)$/,
  verify: /^POST .*\/verify(?:[-_]otp)?$/,
  ticket: /^GET .*\/qr$/,
  check: /^POST .*\/v1\/oauth\/qr$|^GET .*\/session-check\/qr\//,
} as const

export type Route = keyof typeof ROUTES

/** What the page has asked of the simulated API so far. */
export interface Calls {
  readonly to: (route: Route) => readonly Request[]
  readonly count: (route: Route) => number
}

export const test = base.extend<{ readonly calls: Calls }>({
  calls: [
    async ({ page }, use) => {
      const all: Request[] = []
      page.on('request', request => {
        if (new URL(request.url()).pathname.startsWith('/api/')) all.push(request)
      })
      const to = (route: Route) =>
        all.filter(request => ROUTES[route].test(`${request.method()} ${request.url()}`))
      await use({ to, count: route => to(route).length })
    },
    { auto: true },
  ],
})
