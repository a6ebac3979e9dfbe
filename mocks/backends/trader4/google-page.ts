import { HttpResponse } from 'msw'

/** What a page asked for as it sent its person to Google. */
export interface GoogleRequest {
  readonly returnTo: string
  /** Given back as it is; absent where the page has none. */
  readonly state: string | null
}

/** @returns `undefined` for an address to come back to that no browser should be sent to */
export function googleRequestOf(parameters: URLSearchParams): GoogleRequest | undefined {
  const returnTo = parameters.get('return_to') ?? ''
  const isPage = /^https?:$/.test(protocolOf(returnTo))
  return isPage ? { returnTo, state: parameters.get('state') } : undefined
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

/** In place of Google's pages. The form comes back here with the account that was chosen, or an empty one. */
export function googlePage({ returnTo, state }: GoogleRequest, account: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Google, simulated</title>
<style>
  body { max-width: 24rem; margin: 15vh auto; padding: 0 1rem; font: 1rem/1.5 system-ui }
  button { display: block; width: 100%; min-height: 3rem; margin-top: 0.75rem; font: inherit }
</style>
<h1>Choose an account</h1>
<p>This page stands in for Google. To continue to ${escaped(new URL(returnTo).host)}:</p>
<form>
<input type="hidden" name="return_to" value="${escaped(returnTo)}">
${state === null ? '' : `<input type="hidden" name="state" value="${escaped(state)}">`}
<button name="account" value="${escaped(account)}">${escaped(account)}</button>
<button name="account" value="">Cancel</button>
</form>
</html>`
  return HttpResponse.html(html, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
    },
  })
}

/** Leads back with a code, or with the error of somebody who did not want to (RFC 6749, 4.1.2). */
export function googleReturn({ returnTo, state }: GoogleRequest, code: string | undefined): Response {
  const address = new URL(returnTo)
  address.searchParams.set(
    ...((code === undefined ? ['error', 'access_denied'] : ['code', code]) satisfies [string, string]),
  )
  if (state !== null) address.searchParams.set('state', state)
  return HttpResponse.html('', {
    status: 303,
    headers: { Location: address.href, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  })
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}
