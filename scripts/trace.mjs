// Checks that every row of quality.md is named in the title of a test. Lists the other ones and fails.
// With `--bite`, breaks the source for some rows or `all`, to see their tests fail; see breaks/bite.mjs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bite } from './breaks/bite.mjs'
import { readRows } from './breaks/rows.mjs'

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

const rows = readRows()
const titles = findTests(ROOT)
  .map(path => readFileSync(path, 'utf8'))
  .join('\n')
const missing = rows.filter(id => !titles.includes(`[${id}]`))

process.stdout.write(`${rows.length - missing.length} of ${rows.length} rows are named in a test title.\n`)
if (missing.length > 0) {
  process.stderr.write(`No test names: ${missing.join(', ')}\n`)
  process.exitCode = 1
}

const [option, ...asked] = process.argv.slice(2)
if (option === '--bite' && !(await bite(asked))) process.exitCode = 1
