import type { Answer } from './backend-under-test.js'

/** An answer as the title of a check names it. */
export function told({
  status,
  headers = {},
  body,
  text = body === undefined ? '' : JSON.stringify(body),
}: Answer) {
  const said = [String(status), ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), text]
  return said
    .filter(part => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}
