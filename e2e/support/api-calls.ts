import { test as base, type Request } from '@playwright/test'

const ROUTES = {
  send: /^POST .*\/(?:sign|request-otp|send[-_]otp)$/,
  verify: /^POST .*\/verify(?:[-_]otp)?$/,
  ticket: /^GET .*\/qr$/,
  check: /^POST .*\/v1\/oauth\/qr$|^GET .*\/session-check\/qr\//,
} as const

export type ApiRoute = keyof typeof ROUTES

/** The page's requests to the simulated API so far. */
export interface ApiCalls {
  readonly to: (route: ApiRoute) => readonly Request[]
  readonly count: (route: ApiRoute) => number
}

/** Playwright's `test`, with the fixture `calls`. */
export const test = base.extend<{ readonly calls: ApiCalls }>({
  calls: [
    async ({ page }, provide) => {
      const all: Request[] = []
      const add = (request: Request) => {
        if (new URL(request.url()).pathname.startsWith('/api/')) all.push(request)
      }
      page.on('request', add)
      const to = (route: ApiRoute) =>
        all.filter(request => ROUTES[route].test(`${request.method()} ${request.url()}`))
      await provide({ to, count: route => to(route).length })
      page.off('request', add)
    },
    { auto: true },
  ],
})
