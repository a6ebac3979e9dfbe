// Lists the rows of quality.md that no test names in its title, and fails when there are any.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SKIPPED = ['node_modules', 'dist', 'dist-demo', 'dist-gallery', 'dist-strict', 'test-results', '.git']

/** The contract tests are tests too, which hosts run as well. */
const IS_TEST = /\.(test|spec)\.tsx?$|[\\/]contract-tests[\\/][\w-]+\.ts$/

function testsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : testsBelow(path)
    return IS_TEST.test(path) ? [path] : []
  })
}

const quality = readFileSync(join(ROOT, 'docs', 'quality.md'), 'utf8')
const rows = [...quality.matchAll(/^\| ([\w.]+(?:[-.][\w.]+)+) +\|/gm)].map(([, id]) => id)
const titles = testsBelow(ROOT)
  .map(path => readFileSync(path, 'utf8'))
  .join('\n')
const unnamed = rows.filter(id => !titles.includes(`[${id}]`))

if (rows.length === 0) throw new Error('docs/quality.md has no rows to look for.')
process.stdout.write(`${rows.length - unnamed.length} of ${rows.length} rows are named in a test title.\n`)
if (unnamed.length > 0) {
  process.stderr.write(`No test names: ${unnamed.join(', ')}\n`)
  process.exitCode = 1
}
