import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { tableRows } from '../docs/examples/markdown-tables.js'
import { ATTRIBUTE_NAMES } from '../src/element/attributes.js'

const read = (path: string) => readFileSync(path, 'utf8')

const pages = [
  ...readdirSync('.').filter(name => name.endsWith('.md') || name === 'llms.txt'),
  ...readdirSync('docs').flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...readdirSync('docs/decisions').map(name => `docs/decisions/${name}`),
]

/** Links and pictures of a page that stay in the repository, from its root and without fragments. Code has none. */
function localTargets(page: string): readonly string[] {
  const text = read(page).replaceAll(/^```[\s\S]*?^```/gm, '')
  const links = text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)
  return [...links]
    .map(([, link = '', attribute = '']) => link || attribute)
    .filter(target => !/^(?:https?:|#)/.test(target))
    .map(target => posix.join(posix.dirname(page), target.replace(/#.*/, '')))
}

test.each(pages)('every link in %s leads to a file', page => {
  expect(localTargets(page).filter(target => !existsSync(target))).toEqual([])
})

/** For people who change the widget: half a megabyte of pictures, and the types under review. */
const UNPUBLISHED = /^docs\/(?:gallery-\w+\.png|api)$/

test('the package holds every document that its documents link to, and no tests of them', () => {
  const [{ files }]: readonly [{ files: readonly { path: string }[] }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
  )
  const packed = files.map(({ path }) => path).filter(path => !path.startsWith('dist/'))
  const linked = packed.filter(path => path.endsWith('.md')).flatMap(localTargets)
  const missing = linked.filter(
    target => !packed.some(path => path === target || path.startsWith(`${target}/`)),
  )
  expect(packed).toEqual(
    expect.arrayContaining(['README.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/backends.md']),
  )
  expect(missing.filter(target => !UNPUBLISHED.test(target))).toEqual([])
  expect(packed.filter(path => path.includes('.test.'))).toEqual([])
})

const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts

test.each(pages)('every npm script that %s names exists', page => {
  const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
  expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
})

test.each([
  ['docs/proxy.md', 'docs/examples/proxy.mjs'],
  ['docs/proxy.md', 'docs/examples/turnstile.mjs'],
  ['docs/server.md', 'docs/examples/session-server.mjs'],
  ['docs/server.md', 'docs/examples/site.mjs'],
  ['docs/quickstart.md', 'e2e/hosts/vite-react-19/src/main.tsx'],
  ['docs/quickstart.md', 'e2e/hosts/next/app/sign-in.tsx'],
  ['docs/quickstart.md', 'e2e/hosts/next/app/page.tsx'],
  ['docs/quickstart.md', 'e2e/hosts/headless/src/main.tsx'],
  ['docs/quickstart.md', 'e2e/hosts/plain-html/page/index.html'],
  ['docs/quickstart.md', 'e2e/hosts/vue/src/App.vue'],
  ['docs/quickstart.md', 'e2e/hosts/svelte/src/App.svelte'],
])('%s shows all of %s, as it is', (page, path) => {
  const language = path.split('.').at(-1)?.replace('mjs', 'js')
  expect(read(page)).toContain(`\n\`\`\`${language}\n${read(path)}\`\`\`\n`)
})

test('llms.txt names every document that people who use the package read', () => {
  const forContributors = ['architecture', 'flow', 'gallery', 'mutation', 'quality'].map(
    name => `docs/${name}.md`,
  )
  const listed = localTargets('llms.txt')
  const documents = pages.filter(page => /^docs\/[\w-]+\.md$/.test(page) && !forContributors.includes(page))
  expect(documents.filter(page => !listed.includes(page))).toEqual([])
})

test('the list of decisions names every decision by its title, and each says why', () => {
  const index = read('docs/decisions/README.md')
  for (const name of readdirSync('docs/decisions').filter(file => file !== 'README.md')) {
    const [title = '', ...rest] = read(`docs/decisions/${name}`).split('\n')
    expect(index).toContain(`- [${title.replace('# ', '')}](${name})\n`)
    for (const part of ['**Context.**', '**Decision.**', '**Consequence.**'])
      expect(rest.join('\n')).toContain(part)
    expect(rest.length).toBeLessThan(20)
  }
})

const rowIds = new Set(
  [...read('docs/quality.md').matchAll(/^\| ([\w.-]+-[\d.]+) +\|/gm)].map(([, id]) => id),
)

test.each(['SECURITY.md', 'docs/cross-device.md'])('every row that %s names is one of quality.md', page => {
  const named = [...read(page).matchAll(/\b[A-Z]+-\d+\b/g)].map(([id]) => id)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(id => !rowIds.has(id))).toEqual([])
})

test('the page about cross-device flows has all seventeen mitigations of BCP 247, each for widget, server and page', () => {
  const lines = read('docs/cross-device.md').match(/^\| 6\..*(?= \|$)/gm) ?? []
  const rows = lines.map(line =>
    line
      .slice(2)
      .split('|')
      .map(cell => cell.trim()),
  )
  expect(rows.map(([section]) => section)).toEqual(Array.from({ length: 17 }, (_, row) => `6.1.${row + 1}`))
  expect(rows.filter(row => row.length !== 6 || row.some(cell => cell === ''))).toEqual([])
})

test('the checklist for servers has twenty lines', () => {
  const lines = read('SECURITY.md').match(/^\d+\. /gm)
  expect(lines).toEqual(Array.from({ length: 20 }, (_, line) => `${line + 1}. `))
})

const sheet = readdirSync('src/styles')
  .filter(name => name.endsWith('.css'))
  .map(name => read(`src/styles/${name}`))
  .join('\n')

test.each([
  ['Classes', /\.werify-[\w-]+/g],
  ['Attributes', /(?<=\[)data-[\w-]+/g],
])('the tables of the page about styling have what the style sheet uses: %s', (heading, pattern) => {
  const used = new Set(sheet.match(pattern))
  const shown = tableRows(read('docs/styling.md'), heading).map(([name]) => name)
  expect(new Set(shown)).toEqual(used)
  expect(shown).toHaveLength(used.size)
})

/** Libraries that the build puts into the package: for pages without a build, and for the mock. */
const bundled = [...Object.keys(JSON.parse(read('package.json')).dependencies), 'preact', 'qr']

test('the page about the work of others has every library in the package, with its notice', () => {
  const rows = tableRows(read('docs/third-party.md'), 'Libraries')
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(bundled))
  for (const [name = '', licence = '', notice = ''] of rows) {
    const folder = `node_modules/${name}`
    const files = readdirSync(folder).filter(file => file.startsWith('LICENSE'))
    expect(JSON.parse(read(`${folder}/package.json`)).license, name).toContain(licence)
    expect(files.map(file => read(`${folder}/${file}`)).join(), name).toContain(notice)
  }
})

test('the page about the element has all of its attributes', () => {
  const shown = tableRows(read('docs/element.md'), 'Attributes').map(([name]) => name)
  expect(new Set(shown)).toEqual(new Set(['backend', 'base-url', 'logo', ...ATTRIBUTE_NAMES]))
  expect(shown).toHaveLength(ATTRIBUTE_NAMES.length + 3)
})
