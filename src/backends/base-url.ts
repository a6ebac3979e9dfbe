/**
 * The address of a server, without a trailing slash.
 *
 * @throws TypeError for one over which codes and tokens could be read on their way
 */
export function safeBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
  const isPlain = url !== undefined && !/[?#]/.test(baseUrl) && url.username === '' && url.password === ''
  if (!isSafe || !isPlain) {
    throw new TypeError(
      'baseUrl must be a full https: address without query, fragment or password (http: for localhost only), ' +
        'since codes and tokens travel over it. Pass one such as "https://id.example.com/v1".',
    )
  }
  return url.href.replace(/\/+$/, '')
}
