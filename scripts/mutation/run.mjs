// Runs Stryker room by room, each with its own tests, and prints the tables of docs/mutation.md.
// Use: npm run test:mutation [-- <room or file>...], and `-- --report` for the tables of the last runs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const STRYKER = join(import.meta.dirname, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
const CONFIG = 'scripts/mutation/stryker.config.json'

/** Files of each room. Neither tests nor what only documents are written from are mutated. */
const ROOMS = {
  domain: ['src/domain/**/*.ts'],
  flow: ['src/flow/**/*.ts'],
  backends: ['src/backends/**/*.ts'],
  requests: ['src/requests/**/*.ts'],
  proxy: ['docs/examples/proxy.mjs'],
}
const LEFT_OUT = [
  '!**/*.test.ts',
  '!**/testing/**',
  '!**/openapi*.ts',
  '!**/*-routes.ts',
  '!**/api-description.ts',
]

const asked = process.argv.slice(2)

if (!asked.includes('--report')) {
  for (const [room, files] of Object.entries(ROOMS)) {
    const isWhole = asked.length === 0 || asked.includes(room)
    const chosen = isWhole ? files : asked.filter(file => file.startsWith(files[0].replace(/\*.*/, '')))
    if (chosen.length > 0) mutate(room, [...chosen, ...LEFT_OUT])
  }
}
report()

/** Files that did not change since the last run, and whose tests did not, are not run again. */
function mutate(room, files) {
  const results = ['--incrementalFile', resultsOf(room)]
  const { status } = spawnSync(
    process.execPath,
    [STRYKER, 'run', CONFIG, '--mutate', files.join(','), ...results],
    // A time zone that is not UTC tells a time without one from a time in it.
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Tehran', MUTATED_ROOM: room } },
  )
  if (status !== 0) throw new Error(`Stryker failed for ${room}.`)
}

function resultsOf(room) {
  return `scripts/mutation/results/${room}.json`
}

function report() {
  const known = readReasons()
  const unexplained = []
  const [scores, reasons] = [[], []]
  for (const room of Object.keys(ROOMS)) {
    const path = join(ROOT, resultsOf(room))
    if (!existsSync(path)) continue
    const { files } = JSON.parse(readFileSync(path, 'utf8'))
    for (const [file, { source, mutants }] of Object.entries(files).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    )) {
      const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout')
      const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      const unknown = alive.find(({ status, testsCompleted }) => status === 'Survived' && !testsCompleted)
      if (unknown !== undefined) throw new Error(`No test ran for a mutant of ${file}. Delete ${path}.`)
      const all = noticed.length + alive.length
      if (all === 0) continue
      scores.push(
        `| \`${file}\` | ${((100 * noticed.length) / all).toFixed(1)} % | ${all} | ${alive.length} |`,
      )
      for (const mutant of alive) {
        const name = toName(source, mutant)
        const reason = known.get(`${file} ${name}`)
        if (reason === undefined) unexplained.push(`${file}:${mutant.location.start.line} ${name}`)
        reasons.push(`| \`${file}\` | \`${name}\` | ${reason ?? ''} |`)
      }
    }
  }
  print(['file', 'score', 'mutants', 'survivors'], scores)
  print(['file', 'survivor', 'reason'], reasons)
  if (unexplained.length === 0) return
  process.stderr.write(`Survivors without a reason in docs/mutation.md:\n${unexplained.join('\n')}\n`)
  process.exitCode = 1
}

function print(header, rows) {
  const line = `| ${header.map(() => '---').join(' | ')} |`
  process.stdout.write(`\n${[`| ${header.join(' | ')} |`, line, ...new Set(rows)].join('\n')}\n`)
}

/** Code of a mutant before and after, short enough for a table and without its signs. */
function toName(source, { location, replacement }) {
  const lines = source.split('\n').slice(location.start.line - 1, location.end.line)
  const last = lines.length - 1
  const text = lines
    .map((line, at) =>
      line.slice(at === 0 ? location.start.column - 1 : 0, at === last ? location.end.column - 1 : undefined),
    )
    .join(' ')
  return `${shorten(text)} → ${shorten(replacement)}`
}

function shorten(code) {
  const line = code.replaceAll(/\s+/g, ' ').replaceAll('|', '¦').replaceAll('`', "'").trim()
  return line.length > 72 ? `${line.slice(0, 48)}…${line.slice(-23)}` : line
}

/** Reasons in docs/mutation.md, by file and survivor. */
function readReasons() {
  const rows = readFileSync(join(ROOT, 'docs', 'mutation.md'), 'utf8').matchAll(
    /^\| `([^`]+)` +\| `([^`]+)` +\| (.*\S) +\|$/gm,
  )
  return new Map([...rows].map(([, file, name, reason]) => [`${file} ${name}`, reason]))
}
