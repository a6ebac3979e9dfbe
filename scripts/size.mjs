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
    budget: { 'first screen': 18.5, 'with every step': 62 },
  },
  {
    name: 'with all that is exported',
    source: `import * as all from '/src/index.ts'; import '/src/styles/werify.css'
      globalThis.host = Object.values(all)`,
  },
]

/** What only some people load, by the module that it is loaded with. */
const EXTRAS = [
  ['another language', /\/src\/i18n\/(?:locales\/)?[\w-]+\.ts$/],
  ['for typing a number', /\/src\/views\/identifier\/(?:number-part|country-list)\.tsx?$/],
  ['for typing a wallet', /\/src\/views\/identifier\/wallet-part\.ts$/],
]

/** @returns {Promise<Record<string, number>>} kB by part; of the extras, what each adds, and of the languages the heaviest */
async function measure(source) {
  const output = await bundle(source)
  const byName = new Map(output.map(file => [file.fileName, file]))
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const isExtra = name => EXTRAS.some(([, pattern]) => pattern.test(byName.get(name)?.facadeModuleId ?? ''))
  const sheets = output.filter(file => file.fileName.endsWith('.css')).map(file => file.fileName)

  /** What is loaded with a chunk: what it imports, and where asked for, what it may import later. */
  function loadedWith(chunk, follow) {
    const names = new Set([chunk])
    for (const name of names) {
      const { imports = [], dynamicImports = [] } = byName.get(name) ?? {}
      for (const next of follow ? [...imports, ...dynamicImports.filter(later => !isExtra(later))] : imports)
        if (byName.has(next)) names.add(next)
    }
    return names
  }

  const first = new Set([...sheets, ...loadedWith(entry.fileName, false)])
  const steps = new Set([...sheets, ...loadedWith(entry.fileName, true)])
  const added = chunks => {
    const loaded = chunks.flatMap(chunk => [...loadedWith(chunk.fileName, true)])
    return kilobytes(byName, new Set(loaded.filter(name => !steps.has(name))))
  }

  const extras = EXTRAS.map(([part, pattern]) => {
    const chunks = output.filter(file => pattern.test(file.facadeModuleId ?? ''))
    const size =
      part === 'another language' ? Math.max(...chunks.map(chunk => added([chunk]))) : added(chunks)
    return [part, size]
  })
  return {
    'first screen': kilobytes(byName, first),
    'with every step': kilobytes(byName, steps),
    ...Object.fromEntries(extras),
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

function kilobytes(byName, names) {
  const files = [...names].map(name => byName.get(name))
  return files.reduce((sum, file) => sum + gzipSync(file.code ?? file.source, { level: 9 }).length, 0) / 1000
}

let isOver = false
for (const { name, source, budget } of HOSTS) {
  for (const [part, size] of Object.entries(await measure(source))) {
    const limit = budget?.[part]
    isOver ||= size > limit
    const allowed = limit === undefined ? '' : `, of ${limit}`
    process.stdout.write(`${name.padEnd(27)} ${part.padEnd(20)} ${size.toFixed(1)} kB gzip${allowed}\n`)
  }
}
if (isOver) {
  process.stderr.write('The widget is heavier than its budget. See what came in with the last change.\n')
  process.exitCode = 1
}
