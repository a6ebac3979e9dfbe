import { readFileSync } from 'node:fs'
import { transform as transformScript } from 'esbuild'
import { transform as transformStyles } from 'lightningcss'
import { beforeAll, expect, test, vi } from 'vitest'
import { buildPackage } from './build-package.js'

/** Oldest browsers that the documents promise. */
const FLOOR = { chrome: [123, 0], firefox: [128, 0], safari: [17, 5] } as const

/** Features that a browser of the floor lacks, as they look in code. A new one needs a fallback, or stays out. */
const NEWER: readonly (readonly [feature: string, inCode: RegExp])[] = [
  ['Promise.try', /\bPromise\.try\b/],
  ['RegExp.escape', /\bRegExp\.escape\b/],
  ['URL.parse', /\bURL\.parse\b/],
  ['Math.sumPrecise', /\bMath\.sumPrecise\b/],
  ['Error.isError', /\bError\.isError\b/],
  [
    'iterator helpers',
    /\bIterator\.|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|some|every|find|toArray)\(/,
  ],
  ['bytes as text', /\.(?:toBase64|toHex|setFromBase64|setFromHex)\(|\bUint8Array\.from(?:Base64|Hex)\b/],
  ['Intl.DurationFormat', /\bIntl\.DurationFormat\b/],
  ['view transitions', /\bstartViewTransition\b/],
  ['moveBefore', /\bmoveBefore\b/],
  ['the Navigation API', /\bwindow\.navigation\b|\bnavigation\.navigate\b/],
  ['idle callbacks', /\brequestIdleCallback\b/],
  ['the Scheduler API', /\bscheduler\.(?:yield|postTask)\b/],
  ['explicit resources', /\bSymbol\.(?:asyncDispose|dispose)\b/],
  ['@starting-style', /@starting-style\b/],
  ['anchor positioning', /\b(?:anchor-name|position-anchor|position-area|position-try)\b/],
  ['sizes of fields', /\bfield-sizing\b/],
  ['sizes that animate', /\binterpolate-size\b|\bcalc-size\(/],
  ['trimmed text boxes', /\btext-box(?:-trim|-edge)?:/],
  ['colours that contrast', /\bcontrast-color\(/],
  ['conditions in values', /:\s*if\(/],
  ['style queries', /@container[^{]*\bstyle\(/],
]

/** Lines that a browser skips which lacks what they use. */
const GUARDED = /\bif \(typeof [\w.]+ === "function"\).*/g

let scripts: ReadonlyMap<string, string>
/** Scripts of the custom element, with the libraries in them: those ask for what is newer before they use it. */
let bundledScripts: ReadonlyMap<string, string>
let styles: ReadonlyMap<string, string>

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const files = await buildPackage(['lib', 'mock'])
  bundledScripts = findScripts(await buildPackage(['element']))
  vi.unstubAllEnvs()
  scripts = findScripts(files)
  styles = new Map(
    files.flatMap(file =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? [[file.fileName, String(file.source)]] : [],
    ),
  )
})

test('[ENG-04] the published scripts have no syntax that is newer than ES2022', async () => {
  expect(scripts.size).toBeGreaterThan(20)
  expect(bundledScripts.size).toBeGreaterThan(20)
  for (const [name, code] of [...scripts, ...bundledScripts])
    expect(await lower(code, 'es2022'), name).toBe(await lower(code, 'esnext'))
})

test('[ENG-04] the style sheets have no syntax that a browser of the floor lacks, and need that floor', () => {
  expect([...styles.keys()]).toEqual(expect.arrayContaining(['styles.css', 'styles.layered.css']))
  for (const [name, sheet] of styles) {
    expect(isChangedFor(sheet, FLOOR), name).toBe(false)
    // `light-dark()` came with these.
    expect(isChangedFor(sheet, { ...FLOOR, chrome: [122, 0] }), name).toBe(true)
    expect(isChangedFor(sheet, { ...FLOOR, safari: [17, 4] }), name).toBe(true)
  }
})

test.each(NEWER)('[ENG-04] nothing published uses %s', (_feature, inCode) => {
  const users = [...scripts, ...styles].filter(([, text]) => inCode.test(text.replace(GUARDED, '')))
  expect(users.map(([name]) => name)).toEqual([])
})

test('[ENG-04] the README promises the floor that the build has', () => {
  const promised = /Chrome (\d+), Firefox (\d+) and Safari ([\d.]+)/.exec(readFileSync('README.md', 'utf8'))
  const [, chrome, firefox, safari] = promised ?? []
  const targets = `['chrome${chrome}', 'firefox${firefox}', 'safari${safari}']`
  const config = readFileSync('vite.config.ts', 'utf8')
  // The demo, the package and the element.
  expect(config.split(`arget: ${targets}`)).toHaveLength(4)
  expect(targets).toBe(
    `[${Object.entries(FLOOR)
      .map(([name, [major, minor]]) => `'${name}${major}${minor === 0 ? '' : `.${minor}`}'`)
      .join(', ')}]`,
  )
})

function findScripts(files: Awaited<ReturnType<typeof buildPackage>>): ReadonlyMap<string, string> {
  return new Map(files.flatMap(file => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])))
}

async function lower(code: string, target: string): Promise<string> {
  return (await transformScript(code, { target })).code
}

type Version = readonly [major: number, minor: number]

/** True if a style sheet has syntax that would have to be rewritten for these browsers. */
function isChangedFor(sheet: string, oldest: Readonly<Record<string, Version>>): boolean {
  // The second pass joins the lists of selectors that the first one splits.
  return minify(minify(sheet, oldest)) !== minify(minify(sheet))
}

/** @param oldest browsers that must understand the result. @default the newest ones */
function minify(sheet: string, oldest?: Readonly<Record<string, Version>>): string {
  const targets = Object.entries(oldest ?? {}).map(([name, [major, minor]]) => [
    name,
    (major << 16) | (minor << 8),
  ])
  const { code } = transformStyles({
    filename: 'sheet.css',
    code: Buffer.from(sheet),
    minify: true,
    ...(oldest !== undefined && { targets: Object.fromEntries(targets) }),
  })
  return code.toString()
}
