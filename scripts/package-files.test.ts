import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildPackageInto } from './build-package.js'
import { pruneTypes } from './prune-types.mjs'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  /** Files for each place where the package may run, by the name that the code imports. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>> | null>>
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

let folder: string
let packed: readonly string[]

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  folder = mkdtempSync(join(tmpdir(), 'werify-login-files-'))
  await buildPackageInto(folder)
  vi.unstubAllEnvs()
  run('npx', ['tsc', '-p', 'scripts/tsconfig.build.json', '--outDir', join(folder, 'dist')])
  pruneTypes(join(folder, 'dist'))
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt', 'docs']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  const [{ files }]: readonly [{ files: readonly { path: string }[] }] = JSON.parse(
    run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], folder),
  )
  packed = files.map(({ path }) => path)
})

afterAll(() => rmSync(folder, { recursive: true }))

function run(command: string, args: readonly string[], cwd = '.'): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}

const withoutDot = (path: string) => path.replace('./', '')
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

/** Files that a file of the package imports, of its own kind: code imports code, declarations import declarations. */
function importsOf(path: string): readonly string[] {
  const extension = path.endsWith('.d.ts') ? '.d.ts' : '.js'
  const imports = read(path).matchAll(/\b(?:from|import)\s*\(?\s*['"`](\.[^'"`]+)\.js['"`]/g)
  const conditional = [...read(path).matchAll(/\bfrom\s*['"](#[^'"]+)['"]/g)]
  return [
    ...[...imports].map(([, target = '']) => posix.join(posix.dirname(path), target + extension)),
    ...conditional.flatMap(([, name = '']) => Object.values(manifest.imports[name] ?? {})).map(withoutDot),
  ]
}

function reachableFrom(entries: readonly string[]): readonly string[] {
  const found = new Set(entries)
  for (const path of found) for (const imported of importsOf(path)) found.add(imported)
  return [...found].toSorted()
}

/** Files that package.json names under a condition of its exports. */
function entriesFor(condition: string): readonly string[] {
  return Object.values(manifest.exports).flatMap(target =>
    typeof target === 'string' || target === null ? [] : filesNamed(withoutDot(target[condition] ?? '')),
  )
}

/** @param path with a `*` for any name, or without one */
function filesNamed(path: string): readonly string[] {
  const [start = '', ending] = path.split('*')
  if (ending === undefined) return [path]
  return packed.filter(file => file.startsWith(start) && file.endsWith(ending))
}

const withExtension = (extension: string) => packed.filter(path => path.endsWith(extension)).toSorted()

test('[HOST-13] the package has the code that its entries import, and no other', () => {
  const commands = Object.values(manifest.bin).map(withoutDot)
  const code = reachableFrom([...entriesFor('default').filter(path => path.endsWith('.js')), ...commands])
  expect(withExtension('.js')).toEqual(code)
  expect(code.length).toBeGreaterThan(150)
})

test('the package has the declarations that its public types lead to, and no others', () => {
  const types = reachableFrom(entriesFor('types'))
  expect(withExtension('.d.ts')).toEqual(types)
  expect(types.filter(path => !path.includes('/locales/')).length).toBeLessThan(100)
})

test('beside them, the package has style sheets, documents and licences', () => {
  const rest = packed.filter(path => !/\.(?:js|d\.ts)$/.test(path) && !path.startsWith('docs/'))
  expect(rest.toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'dist/element/LICENSES.md',
    'dist/styles.css',
    'dist/styles.layered.css',
    'llms.txt',
    'package.json',
  ])
})

test('[HOST-02] the layered sheet has the rules of the other one, in one layer and at their own specificity', () => {
  const [sheet, layered] = ['styles.css', 'styles.layered.css'].map(name =>
    readFileSync(join(folder, 'dist', name), 'utf8').replaceAll('\n', ''),
  )
  expect(sheet).toContain('.werify-button:not(#_#_){')
  expect(layered).toBe(`@layer werify{${sheet?.replaceAll(':not(#_#_)', '')}}`)
})

test('a document is in the package when the README leads to it, and an example when a document shows it', () => {
  const found = new Set(['README.md'])
  for (const path of found) for (const target of linksOf(path)) found.add(target)
  const isLinked = (path: string) =>
    [...found].some(target => path === target || path.startsWith(`${target}/`))
  const pages = withExtension('.md').map(read)
  const isShown = (path: string) => pages.some(page => page.includes(read(path)))
  const documents = packed.filter(path => path.startsWith('docs/'))
  expect(documents.length).toBeGreaterThan(20)
  expect(documents.filter(path => !isLinked(path) && !isShown(path))).toEqual([])
})

function linksOf(path: string): readonly string[] {
  if (!path.endsWith('.md') || !packed.includes(path)) return []
  return [...read(path).matchAll(/\]\(([^)#\s:]+)[^)\s]*\)/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  )
}
