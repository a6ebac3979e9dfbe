import type { Page } from '@playwright/test'
import { SARA, type Backend } from '../support/demo.js'
import { readCode } from '../support/steps.js'

/** An app on Sara's phone. It knows the API and the text of the QR code, and nothing of the demo. */
interface PhoneApp {
  /** @returns an access token */
  readonly signIn: (page: Page) => Promise<string>
  /** @returns the status of the response */
  readonly approve: (page: Page, scanned: string, accessToken: string) => Promise<number>
}

export const PHONE_APPS: Readonly<Record<Backend, PhoneApp>> = {
  trader4: createOauthApp('/api/trader4', 'token', code => code),
  werify: {
    async signIn(page) {
      const { id, hash } = await post(page, '/api/werify/request-otp', { identifier: SARA })
      const otp = await readCode(page)
      return readAccessToken(await post(page, '/api/werify/verify-otp', { id, hash, otp }))
    },
    // The QR code holds a URL, and a GET to it approves the ticket.
    approve: async (page, scanned, accessToken) => (await callApi(page, scanned, { accessToken })).status,
  },
  werifyOauth: createOauthApp('/api/werify-oauth', 'qr_token', code =>
    code.startsWith('0') ? code : Number(code),
  ),
}

function createOauthApp(base: string, field: string, toJson: (code: string) => string | number): PhoneApp {
  return {
    async signIn(page) {
      await post(page, `${base}/v1/oauth/sign`, { id: SARA })
      const code = toJson(await readCode(page))
      return readAccessToken(await post(page, `${base}/v1/oauth/verify`, { id: SARA, code }))
    },
    async approve(page, scanned, accessToken) {
      const body = { [field]: scanned }
      return (await callApi(page, `${base}/v1/oauth/qr/authorize`, { accessToken, body })).status
    },
  }
}

interface ApiRequest {
  readonly accessToken?: string
  /** Makes it a POST. @default a GET */
  readonly body?: Readonly<Record<string, unknown>>
}

interface ApiResponse {
  readonly status: number
  readonly body: { readonly results?: Payload; readonly result?: Payload }
}

type Payload = Readonly<Record<string, string>>

/** Calls the simulated API from inside the page, where it is. */
export function callApi(page: Page, url: string, { accessToken, body }: ApiRequest): Promise<ApiResponse> {
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

async function post(page: Page, url: string, body: Record<string, unknown>): Promise<Payload> {
  const { results, result } = (await callApi(page, url, { body })).body
  return results ?? result ?? {}
}

function readAccessToken({ access_token: token }: Payload): string {
  if (token === undefined) throw new Error('The phone was not signed in.')
  return token
}
