// Builds a host as Vite does by default, with React left out: pages load it beforehand, and all of them the same.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { build, esmExternalRequirePlugin } from 'vite'

// Else Vite builds for tests where tests build.
process.env.NODE_ENV = 'production'

const REACT = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime']
const NAMED_ENTRY = /^virtual:/

/**
 * @typedef {object} Host
 * @property {string} script URL path of the file that starts the host
 * @property {readonly string[]} imports URL paths of the scripts that it imports at once
 * @property {readonly string[]} sheets URL paths of its style sheets
 * @property {ReadonlyMap<string, string>} files contents of all its files, by URL path
 */

/**
 * @param {string} entry path of a module that mounts the host in the element with the id `root`
 * @returns {Promise<Host>}
 */
export async function buildHost(entry) {
  const output = await bundle({
    root: dirname(entry),
    plugins: [esmExternalRequirePlugin({ external: REACT })],
    build: { rolldownOptions: { input: entry } },
  })
  const start = output.find(file => file.isEntry)
  const names = new Set([start.fileName])
  for (const name of names) {
    const { imports = [] } = output.find(file => file.fileName === name) ?? {}
    for (const imported of imports) if (!REACT.includes(imported)) names.add(imported)
  }
  names.delete(start.fileName)
  return {
    script: `/${start.fileName}`,
    imports: [...names].map(name => `/${name}`),
    sheets: output.flatMap(({ fileName }) => (fileName.endsWith('.css') ? [`/${fileName}`] : [])),
    files: toFiles(output),
  }
}

/** @returns {Promise<{ files: ReadonlyMap<string, string>, urls: Readonly<Record<string, string>> }>} */
export async function buildReact() {
  const output = await bundle({
    plugins: [
      { name: 'react-entries', resolveId: id => (NAMED_ENTRY.test(id) ? id : undefined), load: reexport },
    ],
    build: {
      rolldownOptions: {
        input: REACT.map(name => `virtual:${name}`),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const urls = output.flatMap(({ isEntry, facadeModuleId, fileName }) =>
    isEntry ? [[facadeModuleId.replace(NAMED_ENTRY, ''), `/${fileName}`]] : [],
  )
  return { files: toFiles(output), urls: Object.fromEntries(urls) }
}

/** A module with all that a CommonJS package exports, by name. */
function reexport(id) {
  if (!NAMED_ENTRY.test(id)) return undefined
  const name = id.replace(NAMED_ENTRY, '')
  const names = Object.keys(createRequire(import.meta.url)(name)).filter(key => key !== 'default')
  return `import all from '${name}'\nexport default all\nexport const { ${names.join(', ')} } = all\n`
}

async function bundle({ build: options, ...config }) {
  const { output } = await build({
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    ...config,
    build: { write: false, ...options },
  })
  return output
}

function toFiles(output) {
  return new Map(output.map(file => [`/${file.fileName}`, file.code ?? file.source]))
}
