// What a host's visitors download: JavaScript and CSS, minified and gzipped, without React. Prints a table, and
// fails when the widget with one backend is heavier than its budget.
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Hosts as small as can be: they only hold on to what they import. A backend that is not imported costs nothing. */
const HOSTS = [
  {
    name: 'with one backend (trader4)',
    source: `import { WerifyLogin, trader4 } from '/src/index.ts'; import '/src/styles/werify.css'
      globalThis.host = [WerifyLogin, trader4]`,
    budget: { 'first screen': 40, everything: 52 },
  },
  {
    name: 'with all that is exported',
    source: `import * as all from '/src/index.ts'; import '/src/styles/werify.css'
      globalThis.host = Object.values(all)`,
  },
]

/** @returns {Promise<Record<'first screen' | 'everything' | 'a language', number>>} kB */
async function measure(source) {
  const output = await bundle(source)
  const byName = new Map(output.map(file => [file.fileName, file]))
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const first = new Set([entry.fileName])
  for (const name of first) for (const imported of byName.get(name)?.imports ?? []) first.add(imported)
  const isFirst = file => first.has(file.fileName) || file.fileName.endsWith('.css')
  return {
    'first screen': kilobytes(output.filter(isFirst)),
    everything: kilobytes(output.filter(file => !isLanguage(file))),
    'a language': Math.max(...output.filter(isLanguage).map(file => kilobytes([file]))),
  }
}

/** English is built in; of the others, a person loads one. */
function isLanguage(file) {
  return file.type === 'chunk' && /\/src\/i18n\/[\w-]+\.ts$/.test(file.facadeModuleId ?? '')
}

async function bundle(source) {
  const virtual = {
    name: 'size-entry',
    enforce: 'pre',
    resolveId: id => (id === 'virtual:size' ? id : undefined),
    load(id) {
      if (id === 'virtual:size') return source
      // How a bundler loads chunks is its own code, and a host has it once, whatever it embeds.
      return id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load()' : undefined
    },
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
        external: [/^react($|\/)/, /^react-dom($|\/)/],
      },
    },
  })
  return output.filter(file => /\.(js|css)$/.test(file.fileName))
}

function kilobytes(files) {
  return files.reduce((sum, file) => sum + gzipSync(file.code ?? file.source, { level: 9 }).length, 0) / 1000
}

let isOver = false
for (const { name, source, budget } of HOSTS) {
  for (const [part, size] of Object.entries(await measure(source))) {
    const limit = budget?.[part]
    isOver ||= size > limit
    const allowed = limit === undefined ? '' : `, of ${limit}`
    process.stdout.write(`${name.padEnd(27)} ${part.padEnd(12)} ${size.toFixed(1)} kB gzip${allowed}\n`)
  }
}
if (isOver) {
  process.stderr.write('The widget is heavier than its budget. See what came in with the last change.\n')
  process.exitCode = 1
}
