// Measures the download size of the widget: JavaScript and CSS, minified and gzipped, without React. Prints a table,
// then what the widget with one backend is made of, and fails when the widget with one backend exceeds its budget.
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { isolateStyles } from './isolate-styles.mjs'
import { sizeByModule } from './size-by-module.mjs'

/** Minimal hosts. Each stores its imports in a global, so that none is tree-shaken. Budgets are in kB. */
const HOSTS = [
  {
    name: 'with one backend (trader4)',
    source: `import { WerifyLogin, trader4 } from '/dist/index.js'; import '/dist/styles.css'
      globalThis.host = [WerifyLogin, trader4]`,
    budget: { 'first screen': 27, 'with every step': 85.6, 'for typing a number': 24 },
  },
  {
    name: 'with all that is exported',
    source: `import * as all from '/dist/index.js'; import '/dist/styles.css'
      globalThis.host = Object.values(all)`,
  },
]

/**
 * Parts that only some people load, by the modules that they are loaded with: `always`, and one of `oneOf`. Each pattern
 * must match a chunk.
 */
const EXTRAS = [
  {
    part: 'another language',
    always: [],
    oneOf: /\/locales\/[\w-]+\.js$/,
  },
  {
    part: 'for typing a number',
    always: [/\/src\/views\/identifier\/number-part\.js$/, /\/src\/views\/identifier\/country-list\.js$/],
    oneOf: /\/src\/phone\/numbering-plans\/zone-\d\.js$/,
  },
  { part: 'for typing an email', always: [], oneOf: /\/src\/views\/identifier\/email-part\.js$/ },
  { part: 'for typing a wallet', always: [], oneOf: /\/src\/views\/identifier\/wallet-part\.js$/ },
]

/**
 * @returns {Promise<{ sizes: Record<string, number>, first: object[], steps: object[] }>} kB by part, and the files of
 *   the first screen and of every step. An extra counts with what it adds to every step; of the chunks of which one is
 *   loaded, the largest counts.
 */
async function measure(source) {
  const output = await bundle(source)
  const byName = new Map(output.map(file => [file.fileName, file]))
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const extras = EXTRAS.map(({ part, always, oneOf }) => ({
    part,
    always: always.flatMap(pattern => findChunks(output, pattern)),
    oneOf: findChunks(output, oneOf),
  }))
  const extraNames = new Set(
    extras.flatMap(extra => [...extra.always, ...extra.oneOf]).map(chunk => chunk.fileName),
  )
  const sheets = output.filter(file => file.fileName.endsWith('.css')).map(file => file.fileName)

  const first = new Set([...sheets, ...collectChunks(byName, entry.fileName)])
  const steps = new Set([...sheets, ...collectChunks(byName, entry.fileName, extraNames)])
  const added = chunks => {
    const loaded = chunks.flatMap(chunk => [...collectChunks(byName, chunk.fileName, extraNames)])
    return kilobytes(byName, new Set(loaded.filter(name => !steps.has(name))))
  }

  const extraSizes = extras.map(({ part, always, oneOf }) => [
    part,
    Math.max(...oneOf.map(chunk => added([...always, chunk]))),
  ])
  const toFiles = names => [...names].map(name => byName.get(name))
  return {
    sizes: {
      'first screen': kilobytes(byName, first),
      'with every step': kilobytes(byName, steps),
      ...Object.fromEntries(extraSizes),
    },
    first: toFiles(first),
    steps: toFiles(steps),
  }
}

/**
 * Collects a chunk and all that it imports, by file name.
 *
 * @param {Set<string>} [skipped] dynamic imports to leave out. @default all of them
 */
function collectChunks(byName, start, skipped) {
  const names = new Set([start])
  for (const name of names) {
    const { imports = [], dynamicImports = [] } = byName.get(name) ?? {}
    const deferred = skipped === undefined ? [] : dynamicImports.filter(next => !skipped.has(next))
    for (const next of [...imports, ...deferred]) if (byName.has(next)) names.add(next)
  }
  return names
}

function findChunks(output, pattern) {
  const chunks = output.filter(file => pattern.test(file.facadeModuleId ?? ''))
  if (chunks.length === 0) throw new Error(`No chunk is loaded with a module that matches ${pattern}.`)
  return chunks
}

/** @returns the JavaScript and CSS that a host's visitors download */
async function bundle(source) {
  const virtual = {
    name: 'size-entry',
    resolveId: id => (id === 'virtual:size' ? id : undefined),
    load: id => (id === 'virtual:size' ? source : undefined),
  }
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [virtual],
    css: { postcss: { plugins: [isolateStyles()] } },
    build: {
      write: false,
      sourcemap: 'hidden',
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:size',
        external: [/^react($|\/)/, /^react-dom($|\/)/],
      },
    },
  })
  return output.filter(file => /\.(js|css)$/.test(file.fileName))
}

function kilobytes(byName, names) {
  const files = [...names].map(name => byName.get(name))
  return files.reduce((sum, file) => sum + gzipSync(file.code ?? file.source, { level: 9 }).length, 0) / 1000
}

function printModules(first, steps) {
  const [firstSizes, stepSizes] = [sizeByModule(first), sizeByModule(steps)]
  const size = (sizes, name) => (sizes.get(name) ?? 0).toFixed(1).padStart(15)
  process.stdout.write(`\n${'kB gzip by module'.padEnd(24)}   first screen     every step\n`)
  for (const name of stepSizes.keys())
    process.stdout.write(`${name.padEnd(24)}${size(firstSizes, name)}${size(stepSizes, name)}\n`)
}

let isOver = false
const measured = []
for (const { name, source, budget } of HOSTS) {
  const { sizes, first, steps } = await measure(source)
  measured.push([first, steps])
  for (const [part, size] of Object.entries(sizes)) {
    const limit = budget?.[part]
    isOver ||= size > limit
    const allowed = limit === undefined ? '' : `, of ${limit}`
    process.stdout.write(`${name.padEnd(27)} ${part.padEnd(20)} ${size.toFixed(1)} kB gzip${allowed}\n`)
  }
}
printModules(...measured[0])
if (isOver) {
  process.stderr.write('The widget exceeds its budget. Look at what the last change imports.\n')
  process.exitCode = 1
}
