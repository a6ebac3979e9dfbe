/** Paths of the demo's own origin below which backends are simulated. */
export const DEMO_PATHS = {
  trader4: '/api/trader4',
  werify: '/api/werify',
  werifyOauth: '/api/werify-oauth',
} as const

/** Paths of the proxy to backends that need a secret. They are simulated in the server, where the proxy is. */
export const PROXY_PATHS = {
  d7: '/api/d7',
  'd7-letters': '/api/d7-letters',
  digipay: '/api/digipay',
} as const
