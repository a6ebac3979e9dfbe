import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildPackageInto } from './build-package.js'

/** Code that a host's visitors can ever load. */
interface Bundle {
  readonly code: string
  /** Paths of the modules with code in it. */
  readonly modules: readonly string[]
}

interface Row {
  /** Source of the host. */
  readonly host: string
  /** Largest size in bytes, minified. */
  readonly most?: number
  /** Packages of others with code in the bundle. */
  readonly packages: readonly string[]
  /** Words of code that belongs in the bundle. */
  readonly has: readonly string[]
  readonly lacks: readonly string[]
}

/** A word of each part of the package, as it is in its code. */
const WORDS = {
  trader4: '/v1/oauth/sign',
  werify: 'session-check',
  d7: 'resend-otp',
  digipay: '/send_otp',
  card: 'werify-root',
  field: 'werify-field-box',
  mock: 'hi@trader4.net',
  picture: 'image/svg+xml',
  server: 'renderToStaticMarkup',
} as const

/** Packages that the widget loads, at once or later. */
const WIDGET = [
  '@noble/hashes',
  '@scure/base',
  '@tanstack/query-core',
  'libphonenumber-js',
  'qrcode.react',
  'react',
  'react-dom',
  'react-hook-form',
]

const ROWS: readonly Row[] = [
  {
    host: `import { LoginError } from '@werify/login'; globalThis.host = LoginError`,
    most: 1000,
    packages: [],
    has: ['LoginError'],
    lacks: Object.values(WORDS),
  },
  {
    host: `import { createHttp } from '@werify/login'; globalThis.host = createHttp`,
    most: 7000,
    packages: [],
    has: ['no-referrer'],
    lacks: Object.values(WORDS),
  },
  {
    host: `import { trader4 } from '@werify/login'; globalThis.host = trader4`,
    packages: ['zod'],
    has: [WORDS.trader4],
    lacks: [WORDS.werify, WORDS.d7, WORDS.digipay, WORDS.card, WORDS.mock, WORDS.picture, WORDS.server],
  },
  {
    host: `import { digipay, werify } from '@werify/login'; globalThis.host = [digipay, werify]`,
    packages: ['zod'],
    has: [WORDS.digipay, WORDS.werify],
    lacks: [WORDS.d7, WORDS.card, WORDS.mock, WORDS.picture, WORDS.server],
  },
  {
    host: `import { WerifyLogin } from '@werify/login'; globalThis.host = WerifyLogin`,
    packages: WIDGET,
    has: [WORDS.card, WORDS.field],
    lacks: [WORDS.trader4, WORDS.werify, WORDS.d7, WORDS.digipay, WORDS.mock, WORDS.picture, WORDS.server],
  },
  {
    host: `import { WerifyLogin, d7 } from '@werify/login'; globalThis.host = [WerifyLogin, d7]`,
    packages: [...WIDGET, 'zod'],
    has: [WORDS.card, WORDS.d7],
    lacks: [WORDS.trader4, WORDS.werify, WORDS.digipay, WORDS.mock, WORDS.picture, WORDS.server],
  },
  {
    host: `import { useWerifyLogin } from '@werify/login/headless'; globalThis.host = useWerifyLogin`,
    packages: ['@tanstack/query-core', 'react'],
    has: ['useSyncExternalStore'],
    lacks: Object.values(WORDS),
  },
  {
    host: `import { trader4Handlers } from '@werify/login/mocks'; globalThis.host = trader4Handlers`,
    packages: ['zod'],
    has: [WORDS.mock, WORDS.picture],
    lacks: [WORDS.card, WORDS.server, WORDS.digipay],
  },
  {
    host: `import { d7Handlers } from '@werify/login/mocks'; globalThis.host = d7Handlers`,
    packages: ['zod'],
    has: ['APPROVED'],
    lacks: [WORDS.picture, WORDS.card, WORDS.server],
  },
]

/** Package of hosts' tests, with many dependencies. */
const NOT_BUNDLED = ['msw']

/** Ours, the host's own file, and what React and React Query bring along. */
const NOT_COUNTED = new Set(['@werify/login', '', 'scheduler', '@tanstack/react-query'])

let folder: string

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  folder = mkdtempSync(join(tmpdir(), 'werify-login-bundles-'))
  const modules = join(folder, 'node_modules')
  const installed = join(modules, '@werify/login')
  await buildPackageInto(installed)
  for (const name of installedBeside()) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  }
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function installedBeside(): readonly string[] {
  const { dependencies, peerDependencies }: Readonly<Record<string, object>> = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  return Object.keys({ ...dependencies, ...peerDependencies })
}

const BUNDLERS = { Vite: bundleWithVite, esbuild: bundleWithEsbuild }

async function bundleWithVite(host: string): Promise<Bundle> {
  const entry = join(folder, 'host.js')
  writeFileSync(entry, host)
  const built = await vite({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, external: NOT_BUNDLED },
    },
  })
  const chunks = (Array.isArray(built) ? built : 'output' in built ? [built] : [])
    .flatMap(({ output }) => output)
    .filter(file => file.type === 'chunk')
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const loaded = loadedFrom(
    chunks.flatMap(({ isEntry, fileName }) => (isEntry ? [fileName] : [])),
    name => [...(byName.get(name)?.imports ?? []), ...(byName.get(name)?.dynamicImports ?? [])],
  ).flatMap(name => byName.get(name) ?? [])
  return {
    code: loaded.map(({ code }) => code).join('\n'),
    modules: loaded.flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
    ),
  }
}

/** Without `splitting`: that loads files which are shared with dropped dynamic imports. */
async function bundleWithEsbuild(host: string): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: host, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    external: NOT_BUNDLED,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return {
    code: outputFiles.map(({ text }) => text).join('\n'),
    modules: Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  }
}

/** Files that are ever loaded. Vite also writes the files of dynamic imports that it drops. */
function loadedFrom(
  entries: readonly string[],
  importsOf: (name: string) => readonly string[],
): readonly string[] {
  const loaded = new Set(entries)
  for (const name of loaded) for (const imported of importsOf(name)) loaded.add(imported)
  return [...loaded]
}

/** Names of the packages of others that modules belong to, in order. */
function packagesOf(modules: readonly string[]): readonly string[] {
  const names = modules.map(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '')
  return [...new Set(names)].filter(name => !NOT_COUNTED.has(name)).toSorted()
}

describe.each(Object.entries(BUNDLERS))('%s', (_name, bundle) => {
  test.each(ROWS)(
    '[HOST-13] keeps only what is used of $host',
    async ({ host, most, packages, has, lacks }) => {
      const { code, modules } = await bundle(host)
      expect(packagesOf(modules)).toEqual(packages)
      expect(has.filter(word => !code.includes(word))).toEqual([])
      expect(lacks.filter(word => code.includes(word))).toEqual([])
      expect(Buffer.byteLength(code)).toBeLessThan(most ?? Number.POSITIVE_INFINITY)
    },
  )
})
