// How long a key press takes to show, beside one in a bare input in the same run, on a machine that is slowed down.
// Prints a table. Nothing fails on time: milliseconds are the machine's, and only ratios to the floor say something.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../scripts/browser.mjs'
import { probeKeys } from './key-probe.mjs'
import { buildPage, servePage } from './page-server.mjs'

const SLOW_DOWN = 6
/** Between key presses, so that none waits for the frame of the last. */
const REST_MS = 20
/** A text that is shorter is typed again. */
const LEAST_KEYS = 13
const PATIENCE_MS = 30_000

const FLOOR = { name: 'bare input (the floor)', text: 'alice.longmail@ex.co', query: '?floor' }
const SUBJECTS = [
  FLOOR,
  { name: 'email', text: 'alice.longmail@ex.co' },
  { name: 'number', text: '+447888872720' },
  { name: 'wallet address', text: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa' },
  // One digit short: complete, it would be sent.
  { name: 'code', text: '12345', goTo: goToCode },
]

async function goToCode(page) {
  await page.keyboard.type('alice@example.com')
  await page.keyboard.press('Enter')
  await page.locator('input[autocomplete=one-time-code]:focus').waitFor()
}

/** @returns {Promise<{ ms: number, commits: number }[]>} a sample per key press */
async function typeInto(browser, files, { text, query = '', goTo }) {
  const page = await browser.newPage({ locale: 'en-GB' })
  const requests = await servePage(page, files)
  const press = await keyboardOf(page)
  await page.goto(`http://localhost/bench/typing.html${query}`)
  await page.locator('input:focus').waitFor()
  await goTo?.(page)

  // Once without measuring: it loads what is loaded for such a text.
  for (const key of text) await press(key)
  await sleep(250)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  const before = requests.length

  const samples = []
  for (let pass = 0; pass * text.length < LEAST_KEYS; pass += 1) {
    await page.keyboard.press('ControlOrMeta+A')
    await press('Backspace')
    for (const key of text) {
      await sleep(REST_MS)
      samples.push(await press(key))
    }
    const typed = await page.locator('input:focus').inputValue()
    if (typed !== text) throw new Error(`The field holds "${typed}" where "${text}" was typed.`)
  }
  if (requests.length > before)
    throw new Error(`Loaded while measuring: ${requests.slice(before).join(', ')}`)
  await page.close()
  return samples
}

/** Presses a key, and waits until what it changed is on the screen. */
async function keyboardOf(page) {
  let handlePaint
  await page.exposeFunction('keyPainted', sample => handlePaint?.(sample))
  await page.addInitScript(probeKeys)
  return async key => {
    const painted = new Promise((resolve, reject) => {
      handlePaint = resolve
      setTimeout(reject, PATIENCE_MS, new Error(`The key "${key}" changed nothing.`)).unref()
    })
    await page.keyboard.press(key)
    return painted
  }
}

/** The subjects in turns, so that what else the machine does falls on all of them. */
async function measure(browser, rounds) {
  const files = await buildPage('bench/typing.html')
  const samples = new Map(SUBJECTS.map(subject => [subject, []]))
  for (let round = 0; round < rounds; round += 1) {
    const first = round % SUBJECTS.length
    for (const subject of [...SUBJECTS.slice(first), ...SUBJECTS.slice(0, first)])
      samples.get(subject).push(...(await typeInto(browser, files, subject)))
  }
  return samples
}

function summaryOf(samples) {
  const times = samples.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const quantile = part => times[Math.ceil(times.length * part) - 1]
  const commits = samples.reduce((sum, sample) => sum + sample.commits, 0)
  return {
    keys: times.length,
    median: quantile(0.5),
    p95: quantile(0.95),
    commits: commits / times.length,
  }
}

function print(samples) {
  const floor = summaryOf(samples.get(FLOOR))
  const printRow = (name, cells) =>
    process.stdout.write(`${name.padEnd(24)}${cells.map(cell => cell.padStart(10)).join('')}\n`)
  printRow('typing', ['keys', 'median', 'to floor', 'p95', 'to floor', 'commits'])
  for (const [{ name }, taken] of samples) {
    const { keys, median, p95, commits } = summaryOf(taken)
    printRow(name, [
      `${keys}`,
      `${median.toFixed(1)} ms`,
      (median / floor.median).toFixed(2),
      `${p95.toFixed(1)} ms`,
      (p95 / floor.p95).toFixed(2),
      commits.toFixed(2),
    ])
  }
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '8' } } })
const rounds = Number(values.rounds)
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a whole number from 1 on.')

const browser = await chromium.launch(launchOptions())
try {
  const samples = await measure(browser, rounds)
  process.stdout.write(
    `Key press to next paint, CPU slowed ${SLOW_DOWN}x, ${rounds} rounds; commits per key\n\n`,
  )
  print(samples)
} finally {
  await browser.close()
}
