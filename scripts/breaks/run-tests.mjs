import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Tests to run. @typedef {{ files: readonly string[], titles: RegExp, timeLimitMs: number }} Selection */

/** Results by the file and the title of a test: `true` if it passed. @typedef {ReadonlyMap<string, boolean>} Results */

/** @returns {Promise<Results>} */
export async function runUnitTests(copy, { files, titles, timeLimitMs }) {
  const report = await runWithReport(copy, timeLimitMs, path => [
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
 * @returns {Promise<Results>}
 */
export async function runBrowserTests(copy, { files, titles, timeLimitMs }) {
  const report = await runWithReport(copy, timeLimitMs, path => [
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
  if (report.suites.length === 0) throw new Error(`no test ran: ${report.errors[0]?.message}`)
  return new Map(report.suites.flatMap(suite => listSpecs(suite, `e2e/${suite.file}`)))
}

function listSpecs({ specs = [], suites = [] }, path) {
  return [
    ...specs.map(({ title, ok }) => [`${path} ${title}`, ok]),
    ...suites.flatMap(suite => listSpecs(suite, `${path} ${suite.title}`)),
  ]
}

/** Runs tests, with their output in a file. */
async function runWithReport(copy, timeLimitMs, toCommand) {
  const path = join(copy, 'test-results', 'breaks.json')
  rmSync(path, { force: true })
  const [[script, ...options], env] = toCommand(path)
  const output = await run([join(copy, 'node_modules', script), ...options], timeLimitMs, {
    cwd: copy,
    env: { ...process.env, ...env },
  })
  if (!existsSync(path)) throw new Error(`the tests did not end: ${output.slice(-2000)}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Runs Node in a group of processes, so that nothing of it goes on after its time, or after this process. */
async function run(options, timeLimitMs, settings) {
  const child = spawn(process.execPath, options, { ...settings, detached: true })
  // Upon this signal Playwright ends its server and browsers, which are no part of the group.
  const end = () => endGroup(child, 'SIGINT')
  const timers = [
    setTimeout(end, timeLimitMs),
    setTimeout(() => endGroup(child, 'SIGKILL'), timeLimitMs + 10_000),
  ]
  process.once('exit', end)
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => output.push(data))
  await once(child, 'close')
  for (const timer of timers) clearTimeout(timer)
  process.off('exit', end)
  return Buffer.concat(output).toString()
}

function endGroup({ pid = 0 }, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended.
  }
}
