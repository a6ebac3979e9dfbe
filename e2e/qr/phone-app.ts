import type { Page } from '@playwright/test'
import { codeFor, SARA, type Backend } from '../support/steps.js'

/** Sara's phone without the demo's help: it knows the API, and what its camera reads. */
interface PhoneApp {
  readonly signIn: (page: Page) => Promise<string>
  /** @returns the status of the answer */
  readonly approve: (page: Page, scanned: string, accessToken: string) => Promise<number>
}

export const PHONES: Readonly<Record<Backend, PhoneApp>> = {
  trader4: oauthPhone('/api/trader4', 'token', code => code),
  werify: {
    async signIn(page) {
      const { id, hash } = await payload(page, '/api/werify/request-otp', { identifier: SARA })
      const otp = await codeFor(page)
      return tokenIn(await payload(page, '/api/werify/verify-otp', { id, hash, otp }))
    },
    // What the QR code says is an address: claiming the ticket is asking for it.
    approve: async (page, scanned, accessToken) => (await ask(page, scanned, { accessToken })).status,
  },
  werifyOauth: oauthPhone('/api/werify-oauth', 'qr_token', code =>
    code.startsWith('0') ? code : Number(code),
  ),
}

function oauthPhone(base: string, field: string, written: (code: string) => string | number): PhoneApp {
  return {
    async signIn(page) {
      await payload(page, `${base}/v1/oauth/sign`, { id: SARA })
      const code = written(await codeFor(page))
      return tokenIn(await payload(page, `${base}/v1/oauth/verify`, { id: SARA, code }))
    },
    async approve(page, scanned, accessToken) {
      const body = { [field]: scanned }
      return (await ask(page, `${base}/v1/oauth/qr/authorize`, { accessToken, body })).status
    },
  }
}

interface Question {
  readonly accessToken?: string
  /** Sent by POST; without one it is a GET. */
  readonly body?: Readonly<Record<string, unknown>>
}

interface Answer {
  readonly status: number
  readonly body: { readonly results?: Payload; readonly result?: Payload }
}

type Payload = Readonly<Record<string, string>>

/** Asks from inside the page, where the simulated API is. */
export function ask(page: Page, url: string, { accessToken, body }: Question): Promise<Answer> {
  return page.evaluate(
    async ([address, token, text]) => {
      const response = await fetch(address, {
        method: text === undefined ? 'GET' : 'POST',
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(text !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(text !== undefined && { body: text }),
      })
      return { status: response.status, body: await response.json() }
    },
    [url, accessToken, body && JSON.stringify(body)] as const,
  )
}

async function payload(page: Page, url: string, body: Record<string, unknown>): Promise<Payload> {
  const { results, result } = (await ask(page, url, { body })).body
  return results ?? result ?? {}
}

function tokenIn({ access_token: token }: Payload): string {
  if (token === undefined) throw new Error('The phone was not signed in.')
  return token
}
