// Measures memory leaks: the growth of the heap after a thousand cycles of mounting the widget, showing a QR code,
// checking it and unmounting. Fails from one megabyte on.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../scripts/browser.mjs'
import { buildHost } from './build-host.mjs'
import { serveHosts } from './serve-hosts.mjs'

const LIMIT_BYTES = 1_000_000
/** Cycles before the first measurement: they load and compile what stays in memory for good. */
const WARM_UP_CYCLES = 50

async function cycle(page, count) {
  await page.evaluate(() => window.mount())
  await page.getByRole('tab', { name: 'QR code' }).click()
  await page.clock.runFor(200)
  await page.locator('.werify-qr canvas').waitFor()
  await page.clock.runFor(5000)
  const checks = await page.evaluate(() => window.checks)
  if (checks < count) throw new Error(`Cycle ${count} made no check.`)
  await page.evaluate(() => window.unmount())
}

/** Heap in use after garbage collection, in bytes. */
async function measureHeap(devtools) {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize
}

const { values } = parseArgs({ options: { cycles: { type: 'string', default: '1000' } } })
const cycles = Number(values.cycles)
if (!(Number.isInteger(cycles) && cycles > 0)) throw new Error('--cycles takes a whole number from 1 on.')

const host = await buildHost(join(import.meta.dirname, 'hosts/memory.tsx'))
const { url, close } = await serveHosts(new Map([['/', host]]))
// Without a JIT compiler: the code that it generates over time is no leak, and would hide one.
const { args, ...options } = launchOptions()
const browser = await chromium.launch({ ...options, args: [...args, '--js-flags=--jitless'] })
try {
  const page = await browser.newPage({ locale: 'en-GB' })
  await page.clock.install()
  await page.goto(url)
  await page.evaluate(() => window.start())
  const devtools = await page.context().newCDPSession(page)

  for (let count = 1; count <= WARM_UP_CYCLES; count += 1) await cycle(page, count)
  const before = await measureHeap(devtools)
  for (let count = 1; count <= cycles; count += 1) await cycle(page, WARM_UP_CYCLES + count)
  const grown = (await measureHeap(devtools)) - before

  const kilobytes = bytes => `${(bytes / 1000).toFixed(0)} kB`
  process.stdout.write(
    `Heap of ${kilobytes(before)} grew by ${kilobytes(grown)} in ${cycles} cycles of mounting, checking and unmounting ` +
      `(${(grown / cycles).toFixed(0)} bytes each; limit ${kilobytes(LIMIT_BYTES)})\n`,
  )
  if (grown >= LIMIT_BYTES) process.exitCode = 1
} finally {
  await browser.close()
  close()
}
