// What a host's visitors download: JavaScript and CSS, minified and gzipped, without React. Prints a table, and
// fails when the widget with one backend is heavier than its budget.
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const BUDGET_KB = { 'first screen': 40, everything: 52 }
const ENTRIES = {
  'with one backend (trader4)': `export { WerifyLogin, trader4 } from '/src/index.ts'; import '/src/styles/werify.css'`,
  'with every export': `export * from '/src/index.ts'; import '/src/styles/werify.css'`,
}

/** @returns {Promise<Record<'first screen' | 'everything', number>>} kB */
async function measure(source) {
  const output = await bundle(source)
  const byName = new Map(output.map(file => [file.fileName, file]))
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const first = new Set([entry.fileName])
  for (const name of first) for (const imported of byName.get(name)?.imports ?? []) first.add(imported)
  const isFirst = file => first.has(file.fileName) || file.fileName.endsWith('.css')
  return {
    'first screen': kilobytes(output.filter(isFirst)),
    everything: kilobytes(output),
  }
}

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
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:size',
        preserveEntrySignatures: 'strict',
        external: [/^react($|\/)/, /^react-dom($|\/)/],
      },
    },
  })
  return output.filter(file => /\.(js|css)$/.test(file.fileName))
}

function kilobytes(files) {
  return files.reduce((sum, file) => sum + gzipSync(file.code ?? file.source).length, 0) / 1000
}

let isOver = false
for (const [name, source] of Object.entries(ENTRIES)) {
  const sizes = await measure(source)
  for (const [part, size] of Object.entries(sizes)) {
    const budget = BUDGET_KB[part]
    isOver ||= size > budget
    process.stdout.write(`${name.padEnd(28)} ${part.padEnd(13)} ${size.toFixed(1)} kB gzip, of ${budget}\n`)
  }
}
if (isOver) {
  process.stderr.write('The widget is heavier than its budget. See what came in with the last change.\n')
  process.exitCode = 1
}
