import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { tableRows } from '../docs/examples/markdown-tables.js'

const page = readFileSync('docs/architecture.md', 'utf8')
const rows = tableRows(page, 'Folders')
const folders = readdirSync('src', { withFileTypes: true })

test('the table of folders has every folder, and no other', () => {
  const inSource = folders.filter(entry => entry.isDirectory()).map(({ name }) => `src/${name}`)
  expect(rows.map(([folder]) => folder)).toEqual(
    expect.arrayContaining([...inSource, 'mocks', 'e2e', 'bench', 'scripts', 'docs']),
  )
  expect(rows).toHaveLength(inSource.length + 5)
})

test('the page names every file at the root of src', () => {
  for (const file of folders.filter(entry => entry.isFile())) expect(page).toContain(`\`${file.name}\``)
})

const sources = Object.entries(
  import.meta.glob<string>(
    [
      '../src/*/**/*.{ts,tsx}',
      '../mocks/**/*.ts',
      '../e2e/**/*.{ts,mjs}',
      '!../**/*.test.*',
      '!../**/testing/**',
      // Hosts, with packages of their own.
      '!../e2e/hosts/{any-page/sheets,headless,next,plain-html,svelte,vite-*,vue}/**',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
).map(([path, source]) => [path.replace('../', ''), source] as const)

/** Folder of a path as the table names it, `domain` for `src/domain`; none for a file at the root of `src`. */
const folderOf = (path: string) => /^(?:src\/)?([\w-]+)\//.exec(path.replace(/^src\/[^/]+$/, ''))?.[1]

test.each(rows.filter(([, , allowed = '']) => !/everything|the package/.test(allowed)))(
  '%s imports only what the table says',
  (folder = '', _idea, allowed = '') => {
    const words = allowed.split(/[^\w-]+/)
    const own = sources.filter(([path]) => path.startsWith(`${folder}/`))
    // Style sheets import nothing of ours.
    expect(own.length > 0).toBe(folder !== 'src/styles')
    const imported = own
      .flatMap(([path, source]) =>
        [...source.matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)].map(([, one, other]) =>
          folderOf(posix.join(posix.dirname(path), one ?? other ?? '')),
        ),
      )
      .filter(name => name !== undefined && name !== folder.replace('src/', ''))
    expect([...new Set(imported)].filter(name => name !== undefined && !words.includes(name))).toEqual([])
  },
)

test('[HOST-02] nothing that runs in the page of a host relies on `Array.from`, which MooTools replaces by another', () => {
  const inPages = sources.filter(([path]) => /^src\/(?!(?:doctor|gallery|testing)\/)/.test(path))
  expect(inPages.length).toBeGreaterThan(100)
  expect(inPages.flatMap(([path, source]) => (source.includes('Array.from') ? [path] : []))).toEqual([])
})
