import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Which tests to run. @typedef {{ files: readonly string[], titles: RegExp }} Selection */

/** Whether each test passed, by its file and title. @typedef {ReadonlyMap<string, boolean>} Results */

/** @returns {Results} */
export function runUnitTests(copy, { files, titles }) {
  const report = runWithReport(copy, path => [
    ['vitest/vitest.mjs', 'run', ...files, '-t', titles.source, '--reporter=json', `--outputFile=${path}`],
    { LONG: '' },
  ])
  return new Map(
    report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed' || status === 'failed')
        .map(({ fullName, status }) => [`${name.slice(copy.length + 1)} ${fullName}`, status === 'passed']),
    ),
  )
}

/**
 * Builds the demo, and runs tests of it in a browser.
 *
 * @returns {Results}
 */
export function runBrowserTests(copy, { files, titles }) {
  const report = runWithReport(copy, path => [
    [
      '@playwright/test/cli.js',
      'test',
      '-c',
      'scripts/breaks',
      ...files,
      '-g',
      titles.source,
      '--reporter=json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: path, RETRIES: '' },
  ])
  return new Map(report.suites.flatMap(suite => listSpecs(suite, `e2e/${suite.file}`)))
}

function listSpecs({ specs = [], suites = [] }, path) {
  return [
    ...specs.map(({ title, ok }) => [`${path} ${title}`, ok]),
    ...suites.flatMap(suite => listSpecs(suite, `${path} ${suite.title}`)),
  ]
}

/** A test that never ends is noticed too, but shall not hold up the others. */
const TIME_LIMIT_MS = 15 * 60_000

function runWithReport(copy, toCommand) {
  const path = join(copy, 'test-results', 'breaks.json')
  rmSync(path, { force: true })
  const [[script, ...options], env] = toCommand(path)
  const { stdout, stderr } = spawnSync(process.execPath, [join(copy, 'node_modules', script), ...options], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  if (!existsSync(path)) throw new Error(`the tests did not run: ${(stderr || stdout).slice(-2000)}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}
