// Checks that every row of quality.md is named in the title of a test. Lists the other ones and fails.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SKIPPED = [
  'node_modules',
  'dist',
  'dist-demo',
  'dist-gallery',
  'dist-strict',
  'test-results',
  '.stryker-tmp',
  '.git',
]

/** The contract tests count too: they run here and at hosts. */
const IS_TEST = /\.(test|spec)\.tsx?$|[\\/]contract-tests[\\/][\w-]+\.ts$/

function findTests(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : findTests(path)
    return IS_TEST.test(path) ? [path] : []
  })
}

const quality = readFileSync(join(ROOT, 'docs', 'quality.md'), 'utf8')
const rows = [...quality.matchAll(/^\| ([\w.]+(?:[-.][\w.]+)+) +\|/gm)].map(([, id]) => id)
const titles = findTests(ROOT)
  .map(path => readFileSync(path, 'utf8'))
  .join('\n')
const missing = rows.filter(id => !titles.includes(`[${id}]`))

if (rows.length === 0) throw new Error('docs/quality.md has no rows.')
process.stdout.write(`${rows.length - missing.length} of ${rows.length} rows are named in a test title.\n`)
if (missing.length > 0) {
  process.stderr.write(`No test names: ${missing.join(', ')}\n`)
  process.exitCode = 1
}
