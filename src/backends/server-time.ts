/** Time of a response by the server's clock (RFC 9110, 6.6.1), in epoch milliseconds; `undefined` if it cannot be read. */
export function serverTime(headers: Headers): number | undefined {
  const sentAt = Date.parse(headers.get('Date') ?? '')
  return Number.isNaN(sentAt) ? undefined : sentAt
}
