import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildPackage, buildPackageInto } from './build-package.js'

let files: ReadonlyMap<string, Rolldown.OutputChunk>
/** Folder with the package. */
let written: string

const makeFolder = () => mkdtemp(resolve('node_modules', '.published-'))

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const chunks = (await buildPackage(['lib', 'mock'])).filter(file => file.type === 'chunk')
  files = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  written = await makeFolder()
  await buildPackageInto(written)
  vi.unstubAllEnvs()
})

afterAll(() => rm(written, { recursive: true }))

/**
 * The code of an entry and of all that it can ever load, and what it imports from other packages.
 *
 * @param skipped chunks to leave out. @default none
 */
function reachableFrom(entry: string, skipped = /^$/) {
  const names = new Set([entry])
  for (const name of names) {
    const { imports = [], dynamicImports = [] } = files.get(name) ?? {}
    for (const imported of [...imports, ...dynamicImports]) if (!skipped.test(imported)) names.add(imported)
  }
  return {
    code: [...names].map(name => files.get(name)?.code ?? '').join('\n'),
    packages: [...names].filter(name => !files.has(name)).toSorted(),
  }
}

test('the widget needs the packages that it declares, and no others', () => {
  expect(reachableFrom('index.js').packages).toEqual([
    '#server-messages',
    '@noble/hashes/sha2.js',
    '@noble/hashes/sha3.js',
    '@scure/base',
    '@tanstack/react-query',
    'libphonenumber-js/core',
    'qrcode.react',
    'react',
    'react-dom',
    'react-hook-form',
    'react/jsx-runtime',
    'zod/mini',
  ])
})

test('beside the scripts of <werify-login> lie the licences of all libraries in them', async () => {
  const licences = await readFile(join(written, 'dist/element/LICENSES.md'), 'utf8')
  const listed = (await readFile('docs/third-party.md', 'utf8')).matchAll(/^\| `(.+?)`/gm)
  const libraries = Array.from(listed, ([, library]) => library).filter(library => library !== 'qr')
  expect(libraries).toContain('preact')
  for (const library of libraries) expect(licences).toContain(`## ${library} - `)
  expect(licences).toContain('Copyright (c) 2015-present Jason Miller')
})

test.each(['createLoginService', 'Sara', 'outbox', 'simulated', 'mockServiceWorker'])(
  '[MOCK-05] nothing of the mock is in the widget: %s',
  word => {
    const { code } = reachableFrom('index.js')
    expect(code).toContain('useWerifyLogin')
    expect(code.toLowerCase()).not.toContain(word.toLowerCase())
  },
)

test('nothing of the OpenAPI documents is in the code', () => {
  for (const entry of ['index.js', 'mocks.js']) expect(reachableFrom(entry).code).not.toContain('Our choice')
})

test('[MOCK-05] the mock is an entry of its own, and runs wherever msw does', () => {
  const { code, packages } = reachableFrom('mocks.js')
  expect(code).toContain('createLoginService')
  expect(packages).toEqual(['msw', 'zod/mini'])
})

test('[MOCK-05] the command of the mock starts without msw, to say that it is missing', () => {
  const names = new Set(['cli.js'])
  for (const name of names) for (const imported of files.get(name)?.imports ?? []) names.add(imported)
  expect([...names].filter(name => !files.has(name))).toEqual(['node:util'])
  expect(files.get('cli.js')?.code).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(reachableFrom('cli.js').packages.filter(name => !name.startsWith('node:'))).toEqual([
    'msw',
    'zod/mini',
  ])
})

test('[DOC-02] the doctor needs neither msw nor React, and the widget knows nothing of it', () => {
  const { code, packages } = reachableFrom('tools/run-doctor.js')
  expect(code).toContain('werify-login-doctor')
  expect(packages.filter(name => !name.startsWith('node:'))).toEqual(['zod/mini'])
  for (const entry of ['index.js', 'mocks.js']) {
    expect(reachableFrom(entry).code).not.toContain('werify-login-doctor')
  }
})

test('the contract tests are an entry of their own, and the widget knows nothing of Vitest', () => {
  const { code, packages } = reachableFrom('contract-tests.js')
  expect(code).toContain('testLoginBackend')
  expect(packages).toEqual(['vitest'])
  expect(reachableFrom('index.js').code).not.toContain('vitest')
})

test('errors of the widget are errors to the contract tests: both take the class from one file', () => {
  const definitions = [...files.values()].filter(({ code }) =>
    /LoginError = class|class LoginError/.test(code),
  )
  expect(definitions).toHaveLength(1)
})

test.each([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'document.write',
  'eval(',
  'new Function',
  'srcdoc',
  'console.',
])('[XSS-01] [TOK-06] the published code never says %s, but to developers', word => {
  const { code } = reachableFrom('index.js', /warn-developer/)
  expect(code).not.toContain(word)
})

test('[HOST-08] the entries with components begin with "use client", and no other file does', () => {
  const isClient = ({ code }: Rolldown.OutputChunk) => /^\s*(['"])use client\1/.test(code)
  expect([...files.values()].filter(isClient).map(({ fileName }) => fileName)).toEqual(
    expect.arrayContaining(['index.js', 'headless.js']),
  )
  expect([...files.values()].filter(isClient)).toHaveLength(2)
})

/** Copies the package to where Node finds its dependencies, and loads it anew. @returns the path of its folder */
async function install(): Promise<string> {
  const folder = await makeFolder()
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(written, folder, { recursive: true })
  return folder
}

test('[HOST-08] the published package is rendered by Node, in the language that it is told', async () => {
  const folder = await install()
  const { WerifyLogin, trader4 } = await import(pathToFileURL(join(folder, 'dist/index.js')).href)
  const markup = renderToString(createElement(WerifyLogin, { backend: trader4(), locale: 'de' }))
  expect(markup).toContain('>Anmelden</h2>')
})

test('[HOST-08] each published file loads', async () => {
  const folder = await install()
  const paths = (await readdir(join(folder, 'dist'), { recursive: true })).filter(path =>
    path.endsWith('.js'),
  )
  // The command runs when it loads.
  const modules = paths.filter(path => path !== 'cli.js').map(path => join(folder, 'dist', path))
  expect(modules.length).toBeGreaterThan(150)
  const broken = await Promise.all(
    modules.map(file =>
      import(pathToFileURL(file).href).then(
        () => [],
        (error: unknown) => [`${file}: ${String(error)}`],
      ),
    ),
  )
  expect(broken.flat()).toEqual([])
})

test('[HOST-08] Node renders a language, too, that the host has imported before the widget', async () => {
  const folder = await install()
  const load = (file: string) => import(pathToFileURL(join(folder, 'dist', file)).href)
  await load('locales/de.js')
  const { WerifyLogin, trader4 } = await load('index.js')
  const markup = renderToString(createElement(WerifyLogin, { backend: trader4(), locale: 'de' }))
  expect(markup).toContain('>Anmelden</h2>')
})

test('[HOST-08] a page loads no language that it does not show', async () => {
  const folder = await install()
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(folder, 'dist/index.js'), formats: ['es'] },
      rolldownOptions: { external: /^react|^@|^zod|^libphone|^qrcode/ },
    },
  })
  const output = Array.isArray(built) ? built.flatMap(part => part.output) : []
  const german = output.filter(file => file.type === 'chunk' && file.code.includes('Anmelden'))
  expect(german).toMatchObject([{ isEntry: false, isDynamicEntry: true }])
})
