import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const WIDGET = toId('werify-login.tsx')
/** Error that hosts catch, often without anything else of ours. */
const ERROR = toId('domain/login-error.ts')
/** Roots of what also runs without React: in tests, and in hosts that draw a login of their own. */
const WITHOUT_REACT = [
  'backends/d7/backend.ts',
  'backends/digipay/backend.ts',
  'backends/trader4/backend.ts',
  'backends/werify/backend.ts',
  'backends/werify-oauth/backend.ts',
  'contract-tests/index.ts',
].map(toId)

/**
 * Output options of the published package: a file for each module, but for those of the first screen, which are in two.
 * `core` is what backends share with each other or with the widget, and needs no React; `widget` is the rest. They are
 * few because a host's bundler makes a file for each set of files that the first screen shares with lazy parts.
 *
 * @type {import('vite').Rolldown.OutputOptions}
 */
export const PUBLISHED_FILES = {
  codeSplitting: {
    groups: [{ debugName: 'published files', name: findGroup, includeDependenciesRecursively: false }],
  },
  chunkFileNames: ({ name, moduleIds: [id, ...others] }) =>
    `${others.length === 0 && isOurs(id) ? toPath(id) : name}.js`,
}

function toId(path) {
  return `${ROOT}src/${path}`
}

/** @returns {string | null} name of the published file; `null` for a module that is imported by its own name */
function findGroup(id, graph) {
  const { isEntry, dynamicImporters } = graph.getModuleInfo(id)
  if (isEntry || dynamicImporters.length > 0 || !isOurs(id)) return null
  if (id === ERROR) return toPath(id)
  const isOfWidget = collectImports(WIDGET, graph).has(id)
  const isShared = isOfWidget
    ? WITHOUT_REACT.some(root => collectImports(root, graph, { areLazyIncluded: true }).has(id))
    : WITHOUT_REACT.filter(root => collectImports(root, graph).has(id)).length > 1
  if (isShared) return 'core'
  return isOfWidget ? 'widget' : toPath(id)
}

/** `false` for what the bundler adds. */
function isOurs(id) {
  return id?.startsWith(ROOT) === true
}

/** Path from the project, without extension. */
function toPath(id) {
  return relative(ROOT, id).replace(/\.[jt]sx?$/, '')
}

/** Collects a module and all that it imports, by id. */
function collectImports(start, graph, { areLazyIncluded = false } = {}) {
  const ids = new Set([start])
  for (const id of ids) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {}
    for (const next of [...importedIds, ...(areLazyIncluded ? dynamicallyImportedIds : [])]) ids.add(next)
  }
  return ids
}
