// One visit of a page at a sixth of the speed: to its first field, through its keys, and on to its code field.
import { setTimeout as sleep } from 'node:timers/promises'
import { createKeyboard } from './keyboard.mjs'
import { probePage } from './page-probe.mjs'

export const CPU_THROTTLING = 6
/** For what a step starts with, such as loading the parts of the next one. */
const SETTLE_MS = 500
const IDLE_SECONDS = 2
const TIMEOUT_MS = 60_000

const TEXTS = { number: '+447888872720', email: 'alice.longmail@ex.co' }
/** One digit short, since a complete code is sent at once. */
const CODE = '12345'
const CODE_PASSES = 3

/**
 * @typedef {object} Key
 * @property {number} ms until the next paint
 * @property {number} commits of React
 *
 * @typedef {Record<string, number | readonly Key[]>} Measures by name, without those that the subject has not
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('./subjects.mjs').Subject} subject
 * @returns {Promise<Measures>}
 */
export async function visit(browser, origin, { path, texts, hasCodeStep, isHydrated = false }) {
  const page = await browser.newPage({ locale: 'en-GB' })
  await page.addInitScript(probePage)
  const keyboard = await createKeyboard(page)
  await page.goto(origin + path)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLING })

  const measures = await measureFirstScreen(page, devtools, isHydrated)
  await page.evaluate(() => window.probe.findField().focus())
  for (const name of texts) measures[name] = await keyboard.measure(TEXTS[name])
  if (hasCodeStep) Object.assign(measures, await measureCodeStep(page, keyboard))
  await page.context().close()
  return measures
}

async function measureFirstScreen(page, devtools, isHydrated) {
  const before = await readMetrics(devtools)
  const started = page.evaluate(async mustHydrate => {
    const field = window.probe.watch(mustHydrate)
    await window.start()
    return field
  }, isHydrated)
  const { ms, loaded } = await inTime(started, 'The page shows no field.')
  const idleCommits = await measureIdleCommits(page)
  const after = await readMetrics(devtools)

  const grown = name => after[name] - before[name]
  return {
    firstField: ms,
    script: grown('ScriptDuration'),
    layout: grown('LayoutDuration') + grown('RecalcStyleDuration'),
    heap: grown('JSHeapUsedSize'),
    nodes: grown('Nodes'),
    files: loaded.filter(url => url.endsWith('.js')).length,
    requests: loaded.filter(url => !/\.(?:js|css)$/.test(url)).length,
    idleCommits,
  }
}

async function measureCodeStep(page, keyboard) {
  await page.keyboard.press('Enter')
  const shownAt = await inTime(
    page.evaluate(() => window.probe.codeField),
    'No code field got the focus.',
  )
  const answeredAt = await page.evaluate(
    () => performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/api/')).responseEnd,
  )
  const idleCommits = await measureIdleCommits(page)
  return {
    step: shownAt - answeredAt,
    idleCodeCommits: idleCommits,
    code: await keyboard.measure(CODE, CODE_PASSES),
  }
}

/** @returns {Promise<number>} React's commits in a second without input */
async function measureIdleCommits(page) {
  const count = () => page.evaluate(() => window.probe.countCommits())
  await sleep(SETTLE_MS)
  const before = await count()
  await sleep(IDLE_SECONDS * 1000)
  return ((await count()) - before) / IDLE_SECONDS
}

async function readMetrics(devtools) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

function inTime(result, complaint) {
  const late = sleep(TIMEOUT_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(complaint)))
  return Promise.race([result, late])
}
