import type { Answer } from './backend-under-test.js'

/** Response on one line, for the title of a check. */
export function describeResponse({
  status,
  headers = {},
  body,
  text = body === undefined ? '' : JSON.stringify(body),
}: Answer) {
  const parts = [String(status), ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), text]
  return parts
    .filter(part => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}
