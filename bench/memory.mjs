// What the heap keeps of a widget that was shown, made a ticket, checked it, and was taken away, a thousand times over.
// Fails where a page would grow by a megabyte.
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../scripts/browser.mjs'
import { buildPage, servePage } from './page-server.mjs'

const LIMIT_BYTES = 1_000_000
/** What is loaded and compiled once is there after these. */
const WARM_UP = 50

async function cycle(page, count) {
  await page.evaluate(() => window.show())
  await page.getByRole('tab', { name: 'QR code' }).click()
  await page.clock.runFor(200)
  await page.locator('.werify-qr svg').first().waitFor()
  await page.clock.runFor(5000)
  const checks = await page.evaluate(() => window.checks)
  if (checks < count) throw new Error(`Cycle ${count} made no check.`)
  await page.evaluate(() => window.takeAway())
}

/** What is in use once all that can go has gone, in bytes. */
async function heapOf(devtools) {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize
}

const { values } = parseArgs({ options: { cycles: { type: 'string', default: '1000' } } })
const cycles = Number(values.cycles)
if (!(Number.isInteger(cycles) && cycles > 0)) throw new Error('--cycles takes a whole number from 1 on.')

// Machine code that the engine makes of what runs often is no leak, and would hide one.
const { args, ...options } = launchOptions()
const browser = await chromium.launch({ ...options, args: [...args, '--js-flags=--jitless'] })
try {
  const page = await browser.newPage({ locale: 'en-GB' })
  await servePage(page, await buildPage('bench/memory.html'))
  await page.clock.install()
  await page.goto('http://localhost/bench/memory.html')
  const devtools = await page.context().newCDPSession(page)

  for (let count = 1; count <= WARM_UP; count += 1) await cycle(page, count)
  const before = await heapOf(devtools)
  for (let count = 1; count <= cycles; count += 1) await cycle(page, WARM_UP + count)
  const grown = (await heapOf(devtools)) - before

  const kilobytes = bytes => `${(bytes / 1000).toFixed(0)} kB`
  process.stdout.write(
    `Heap of ${kilobytes(before)} grew by ${kilobytes(grown)} in ${cycles} cycles of showing, checking and taking away ` +
      `(${(grown / cycles).toFixed(0)} bytes each; limit ${kilobytes(LIMIT_BYTES)})\n`,
  )
  if (grown >= LIMIT_BYTES) process.exitCode = 1
} finally {
  await browser.close()
}
