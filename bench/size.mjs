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
