/**
 * Base address of handlers, written as in requests: without a trailing slash, and without the port of its scheme. So it
 * may be the text that a backend takes as its `baseUrl`. A path stays one.
 */
export function toHandlerBase(baseUrl: string): string {
  return (URL.canParse(baseUrl) ? new URL(baseUrl).href : baseUrl).replace(/\/+$/, '')
}
