import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const QUALITY = join(import.meta.dirname, '..', '..', 'docs', 'quality.md')

/**
 * Reads the ids of the rows of docs/quality.md.
 *
 * @returns {string[]}
 */
export function readRows() {
  const quality = readFileSync(QUALITY, 'utf8')
  const rows = [...quality.matchAll(/^\| ([\w.]+(?:[-.][\w.]+)+) +\|/gm)].map(([, id]) => id)
  if (rows.length === 0) throw new Error('docs/quality.md has no rows.')
  return rows
}
