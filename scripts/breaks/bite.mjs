import { BREAKS } from './breaks.mjs'
import { readRows } from './rows.mjs'
import { runBrowserTests, runUnitTests } from './run-tests.mjs'
import { copyWorkingTree, plantBreak } from './working-copy.mjs'

/** Rows in a sample are this far apart. */
const STEP = 20

/** With some breaks a test would never end. */
const ROW_MS = 5 * 60_000
const WHOLE_MS = 60 * 60_000

/**
 * Plants the break of each row that is asked for, and expects a test of the row to notice it. Prints a line for each.
 *
 * @param {readonly string[]} asked ids of rows, `all`, or the offset of a sample. Without any, it changes every day.
 * @returns {Promise<boolean>} `false` if a break was not noticed
 */
export async function bite(asked) {
  const isSample = asked.length === 0 || /^\d+$/.test(asked[0])
  const ids = chooseRows(asked)
  const copy = copyWorkingTree()
  const whole = new Map([
    ...(await runWhole(copy, ids, 'test', runUnitTests)),
    ...(isSample ? [] : await runWhole(copy, ids, 'e2e', runBrowserTests)),
  ])
  let isNoticed = true
  for (const id of ids) {
    const [isRight, text] = await (isSample ? trySample : tryRow)(copy, id, whole)
    const stream = isRight ? process.stdout : process.stderr
    stream.write(`${id} ${text}\n`)
    isNoticed &&= isRight
  }
  return isNoticed
}

function chooseRows(asked) {
  const rows = readRows()
  const [first] = asked
  if (first === 'all') return rows
  if (first === undefined || /^\d+$/.test(first)) {
    const offset = Number(first ?? Math.floor(Date.now() / 86_400_000)) % STEP
    return rows.filter((_row, index) => index % STEP === offset)
  }
  const unknown = asked.filter(id => !rows.includes(id))
  if (unknown.length > 0) throw new Error(`docs/quality.md has no row ${unknown.join(', ')}.`)
  return asked
}

/** Runs the tests of all rows without a break. */
async function runWhole(copy, ids, kind, run) {
  const planted = ids.map(id => [id, BREAKS[id]]).filter(([, row]) => row?.[kind] !== undefined)
  if (planted.length === 0) return []
  const files = new Set(planted.map(([, row]) => row[kind]))
  return run(copy, { files: [...files], titles: toPattern(planted), timeLimitMs: WHOLE_MS })
}

/** @returns {Promise<[isRight: boolean, text: string]>} the line of a row */
async function trySample(copy, id, whole) {
  const { e2e } = BREAKS[id] ?? {}
  return e2e === undefined
    ? tryRow(copy, id, whole)
    : [true, `is not tried in a sample: ${e2e} needs a browser`]
}

async function tryRow(copy, id, whole) {
  const planted = BREAKS[id]
  if (planted === undefined) return [false, 'has no break']
  if ('reason' in planted) return [true, `has no break: ${planted.reason}`]
  try {
    return await compare(copy, id, planted, whole)
  } catch (error) {
    return [false, error.message]
  }
}

async function compare(copy, id, planted, whole) {
  const { file, only = '' } = planted
  const tests = planted.test ?? planted.e2e
  const before = [...whole].filter(
    ([title]) => title.startsWith(`${tests} `) && title.includes(`[${id}]`) && title.includes(only),
  )
  if (before.length === 0) return [false, `is named by no test of ${tests} that ran`]
  const red = before.filter(([, passed]) => !passed).map(([title]) => title)
  if (red.length > 0) return [false, `fails without the break, too: ${red.join(', ')}`]

  const titles = toPattern([[id, planted]])
  const after = await runBroken(copy, planted, { files: [tests], titles, timeLimitMs: ROW_MS })
  const missing = before.map(([title]) => title).filter(title => !after.has(title))
  if (missing.length > 0) return [false, `did not run ${missing.length} tests with the break: ${missing[0]}`]
  const failed = before.filter(([title]) => !after.get(title)).length
  if (failed === 0) return [false, `does not bite: ${tests} passes with the break in ${file}`]
  return [true, `bites: ${failed} of ${before.length} in ${tests}`]
}

async function runBroken(copy, planted, selection) {
  const takeOut = plantBreak(copy, planted)
  try {
    return await (planted.test === undefined ? runBrowserTests : runUnitTests)(copy, selection)
  } finally {
    takeOut()
  }
}

/** Matches the titles that name one of the rows, with the text after that which its break asks for. */
function toPattern(rows) {
  return new RegExp(rows.map(([id, { only = '' }]) => `\\[${escape(id)}\\].*${escape(only)}`).join('|'))
}

/** `RegExp.escape`, which Node 20 lacks. */
function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
