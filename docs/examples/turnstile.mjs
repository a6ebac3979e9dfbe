// Bot check before a code is sent, with Cloudflare Turnstile. hCaptcha and reCAPTCHA have the same request.
const ADDRESS = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'

/**
 * `checkSend` of the proxy.
 *
 * @param {string} secret of your Turnstile widget
 * @param {string} hostname of your page: the token of another site's visitor is worth nothing
 * @returns {import('./proxy.mjs').CheckSend}
 */
export function turnstile(secret, hostname) {
  return async ({ fields, signal }) => {
    const body = new URLSearchParams({ secret, response: fields.bot_token ?? '' })
    const response = await fetch(ADDRESS, { method: 'POST', body, redirect: 'error', signal })
    const verdict = await response.json()
    return verdict.success === true && verdict.hostname === hostname
  }
}
