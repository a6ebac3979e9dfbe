import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { buildHost } from '../../bench/build-host.mjs'
import { probePage } from '../../bench/page-probe.mjs'
import { serveHosts } from '../../bench/serve-hosts.mjs'
import { buildPackageInto } from '../../scripts/build-package.js'

/** Largest size of its files, minified. `npm run build` has a budget for their download. */
const MOST_BYTES = 84_500

test('[STEP-05] the first screen is one script, and makes no Intl object, timer or request', async ({
  page,
}, info) => {
  const host = await buildLoginHost(info.outputPath('host'), 'werify-login.tsx')
  const { url, close } = await serveHosts(new Map([['/', host]]))
  await page.addInitScript(probePage)
  await page.addInitScript(recordCalls)
  await page.goto(url)
  const requests = recordRequests(page)

  const { commits, layouts } = await showFirstScreen(page)
  const calls = await page.evaluate(() => window.calls)
  close()

  const files = [host.script, ...host.sheets]
  expect(requests.toSorted()).toEqual(files.toSorted())
  expect(host.sheets).toHaveLength(1)
  const sizes = files.map(name => Buffer.byteLength(host.files.get(name) ?? ''))
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST_BYTES)
  expect(calls).toEqual([])
  expect(commits).toBe(1)
  expect(layouts).toBe(1)
})

test('[STEP-05] the first screen in another language is one script more, which nothing else has to load before', async ({
  page,
}, info) => {
  const host = await buildLoginHost(info.outputPath('host'), 'german.tsx')
  const { url, close } = await serveHosts(new Map([['/', host]]))
  await page.addInitScript(probePage)
  await page.goto(url)
  const requests = recordRequests(page)

  await showFirstScreen(page)
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
  close()

  const others = requests.filter(path => path !== host.script && !host.sheets.includes(path))
  expect(others).toEqual([expect.stringMatching(/\/de-[\w-]+\.js$/)])
})

/** Builds the package, and a host of the benchmark with it. */
async function buildLoginHost(folder: string, entry: string) {
  await buildPackageInto(join(folder, 'node_modules/@werify/login'))
  for (const name of ['login.tsx', entry]) copyFileSync(join('bench/hosts', name), join(folder, name))
  // Else the host is part of our package, and gets the last build of it.
  writeFileSync(join(folder, 'package.json'), '{}')
  return buildHost(join(folder, entry))
}

/** Paths that a page requests from now on. */
function recordRequests(page: Page): readonly string[] {
  const paths: string[] = []
  page.on('request', request => paths.push(new URL(request.url()).pathname))
  return paths
}

/** Records the objects of `Intl` and the timers that scripts of the page make. */
function recordCalls() {
  window.calls = []
  function record(owner: object, name: string) {
    const own: unknown = Reflect.get(owner, name)
    if (typeof own !== 'function') return
    const recorded = new Proxy(own, {
      construct: (target, given) => noted(name, Reflect.construct(target, given)),
      apply: (target, self, given) => noted(name, Reflect.apply(target, self, given)),
    })
    Object.assign(owner, { [name]: recorded })
  }
  function noted<Result>(name: string, result: Result) {
    const [, , , caller = ''] = new Error().stack?.split('\n') ?? []
    // Not those of the probe.
    if (caller.includes('/assets/')) window.calls.push(name)
    return result
  }
  // Objects load the data of a language, which takes a phone about 80 ms. To parse a tag takes next to nothing.
  for (const name of Object.getOwnPropertyNames(Intl)) if (name !== 'getCanonicalLocales') record(Intl, name)
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'])
    record(window, name)
}

/** Resolves when the first field is painted, and the page is at rest. */
async function showFirstScreen(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const before = await countLayouts()
  const field = await page.evaluate(async () => {
    const found = window.probe.watch(false)
    await window.start()
    return found
  })
  const layouts = (await countLayouts()) - before
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
  return { ...field, layouts }

  async function countLayouts() {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0
  }
}

declare global {
  interface Window {
    calls: string[]
    probe: {
      readonly watch: (mustHydrate: boolean) => Promise<{ readonly commits: number }>
    }
    start: () => Promise<void>
  }
}
