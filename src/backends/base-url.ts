/** Whether nobody on the way can read what travels to an address: `https:`, or `http:` to this machine. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  )
}

/**
 * The address of a server, without a trailing slash.
 *
 * @throws TypeError for one over which codes and tokens could be read on their way
 */
export function safeBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const isPlain = url !== undefined && !/[?#]/.test(baseUrl) && url.username === '' && url.password === ''
  if (!isPlain || !isPrivate(url)) {
    throw new TypeError(
      'baseUrl must be a full https: address without query, fragment or password (http: for localhost only), ' +
        'since codes and tokens travel over it. Pass one such as "https://id.example.com/v1".',
    )
  }
  return url.href.replace(/\/+$/, '')
}
