import { HttpResponse } from 'msw'

/** Parameters with which a page sends its visitor to Google. */
export interface GoogleRequest {
  readonly returnTo: string
  /** Returned unchanged; absent where the page sent none. */
  readonly state: string | null
}

/** @returns `undefined` unless `return_to` is the address of a page */
export function findGoogleRequest(parameters: URLSearchParams): GoogleRequest | undefined {
  const returnTo = parameters.get('return_to') ?? ''
  const isPage = URL.canParse(returnTo) && /^https?:$/.test(new URL(returnTo).protocol)
  return isPage ? { returnTo, state: parameters.get('state') } : undefined
}

/** Stands in for Google's account chooser. Its form comes back here with the chosen account, or with an empty one. */
export function accountChooser({ returnTo, state }: GoogleRequest, account: string): Response {
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
<p>This page stands in for Google. To continue to ${escapeHtml(new URL(returnTo).host)}:</p>
<form>
<input type="hidden" name="return_to" value="${escapeHtml(returnTo)}">
${state === null ? '' : `<input type="hidden" name="state" value="${escapeHtml(state)}">`}
<button name="account" value="${escapeHtml(account)}">${escapeHtml(account)}</button>
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

/** Redirects back with a code, or with `access_denied` for a visitor who cancelled (RFC 6749, section 4.1.2). */
export function redirectBack({ returnTo, state }: GoogleRequest, code: string | undefined): Response {
  const address = new URL(returnTo)
  if (code === undefined) address.searchParams.set('error', 'access_denied')
  else address.searchParams.set('code', code)
  if (state !== null) address.searchParams.set('state', state)
  return HttpResponse.html('', {
    status: 303,
    headers: { Location: address.href, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  })
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}
