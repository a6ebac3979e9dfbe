// Deletes the declarations that no public type leads to: tsc writes one for every file that it reads.
//
//   node scripts/prune-types.mjs dist
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g

/**
 * Deletes the declarations below `folder` that none of the package's entries leads to.
 *
 * @param {string} folder path of the folder that package.json calls `dist`
 */
export function pruneTypes(folder) {
  const used = new Set(typeEntries().flatMap(path => filesOf(join(folder, relative('dist', path)))))
  for (const file of used) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      used.add(join(dirname(file), `${target}.d.ts`))
    }
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (file.endsWith('.d.ts') && !used.has(file)) rmSync(file)
  }
}

/** @param {string} path with a `*` for any name, or without one */
function filesOf(path) {
  const [start, ending] = path.split('*')
  if (ending === undefined) return [path]
  return readdirSync(start).flatMap(name => (name.endsWith(ending) ? [start + name] : []))
}

/** Paths of the declarations that package.json names. */
function typeEntries() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.values(exports).flatMap(target => target?.types ?? [])
}

if (import.meta.filename === process.argv[1]) pruneTypes(process.argv[2])
