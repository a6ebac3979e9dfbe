/** Addresses that mean every interface, with the one at which this machine reaches them. */
const OF_THIS_MACHINE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Origin of a server for the pages of this machine. The widget calls no `http:` address such as `0.0.0.0`. */
export function toOrigin(host: string, port: number): string {
  const name = OF_THIS_MACHINE[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
