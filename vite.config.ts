import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { runnerImport, type Plugin, type PreviewServer, type UserConfig, type ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'
import { BROWSER_IMPORTS } from './scripts/browser-imports.mjs'
import { eagerFunctions } from './scripts/eager-functions.mjs'
import { PUBLISHED_FILES } from './scripts/published-files.mjs'
import { isolateStyles, ISOLATION } from './scripts/isolate-styles.mjs'
import { numberingPlans } from './scripts/numbering-plans.mjs'
import { TEST_PROJECTS } from './scripts/test-projects.mjs'

const WORKER = 'mockServiceWorker.js'

/** Serves msw's worker script from the package, so that the repository holds no copy of it. */
function mockWorker(): Plugin {
  const read = () => readFile(createRequire(import.meta.url).resolve(`msw/${WORKER}`))
  return {
    name: 'mock-worker',
    configureServer({ middlewares }) {
      middlewares.use(`/${WORKER}`, (_request, response, next) => {
        read().then(source => response.setHeader('Content-Type', 'text/javascript').end(source), next)
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER, source: await read() })
    },
  }
}

/**
 * Simulates the login service in the page's server, where a phone can reach it. It is loaded for the first request.
 */
function mockService(): Plugin {
  function mount(server: ViteDevServer | PreviewServer) {
    const networkUrl = () => server.resolvedUrls?.network[0]
    const load = async () => {
      const { module } = await runnerImport<typeof import('./mocks/demo/demo-server.js')>(
        './mocks/demo/demo-server.ts',
        { configFile: false, logLevel: 'error' },
      )
      return module.startDemoServer(networkUrl)
    }
    let service: ReturnType<typeof load> | undefined
    server.middlewares.use((request, response, next) => {
      // A page asks for this before anything else, so it does not load the service.
      if (request.url === '/simulated/') {
        return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
      }
      if (!/^\/(?:api|simulated)\//.test(request.url ?? '')) return next()
      service ??= load()
      service.then(({ answer }) => answer(request, response, next)).then(undefined, next)
    })
    server.httpServer?.once('close', () => void service?.then(({ close }) => close()))
  }
  return { name: 'mock-service', configureServer: mount, configurePreviewServer: mount }
}

/** Emits the style sheet in a cascade layer as well, and the types that let TypeScript import both. */
function styleSheets(): Plugin {
  return {
    name: 'style-sheets',
    generateBundle(_options, bundle) {
      const sheet = bundle['styles.css']
      if (sheet?.type !== 'asset') throw new Error('The build has no styles.css.')
      const rules = String(sheet.source).trim().replaceAll(ISOLATION, '')
      const layered = `@layer werify{${rules}}\n`
      this.emitFile({ type: 'asset', fileName: 'styles.layered.css', source: layered })
      for (const name of ['styles.css', 'styles.layered.css']) {
        this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source: 'export {}\n' })
      }
    },
  }
}

/** The page works wherever its folder lies, so it names its files relative to itself. */
const demo: UserConfig = {
  base: './',
  plugins: [react(), numberingPlans(), eagerFunctions(), mockWorker(), mockService()],
  build: {
    outDir: 'dist-demo',
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The page loads in one script what it starts with, instead of in forty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
    chunkSizeWarningLimit: 900,
    // Parts that are loaded later share modules with it. It runs by then, and Firefox fails to load it once more.
    modulePreload: {
      resolveDependencies: (_file, names) => names.filter(name => !/^assets\/index-.*\.js$/.test(name)),
    },
  },
}

/** Modules that the package finds where it runs, and does not contain. */
const EXTERNAL = [
  // Each place where the package runs gets its own: see "imports" in package.json.
  /^#/,
  /^react($|\/)/,
  /^react-dom($|\/)/,
  /^@tanstack\//,
  /^zod($|\/)/,
  /^react-hook-form$/,
  /^qrcode\.react$/,
  /^libphonenumber-js($|\/)/,
  /^@scure\//,
  /^@noble\//,
  /^msw($|\/)/,
  /^vitest$/,
  /^node:/,
]

/** Entries with components and hooks. A server that renders React Server Components leaves them to the client. */
const CLIENT_ENTRIES = ['index', 'headless']

/** Languages, each of which a host may import to have it at once. English is in the widget. */
const LOCALE_ENTRIES = Object.fromEntries(
  readdirSync('src/i18n/locales')
    .filter(file => file !== 'en.ts')
    .map(file => [`locales/${file.replace('.ts', '')}`, `src/i18n/locales/${file}`]),
)

/** The published package: readable files of ours, see `PUBLISHED_FILES`, with style sheets, and without dependencies. */
const lib: UserConfig = {
  plugins: [react(), numberingPlans(), eagerFunctions(), styleSheets()],
  publicDir: false,
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    cssCodeSplit: true,
    minify: false,
    cssMinify: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        headless: 'src/headless/index.ts',
        'contract-tests': 'src/contract-tests/index.ts',
        styles: 'src/styles/werify.css',
        'server-messages': 'src/i18n/server-messages.ts',
        'no-messages': 'src/i18n/no-messages.ts',
        ...LOCALE_ENTRIES,
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: EXTERNAL,
      preserveEntrySignatures: 'allow-extension',
      output: {
        assetFileNames: '[name][extname]',
        entryFileNames: '[name].js',
        ...PUBLISHED_FILES,
        banner: ({ name }) => (CLIENT_ENTRIES.includes(name) ? "'use client';" : ''),
      },
    },
  },
}

/** The mock, and the command with the doctor: of the widget they have no file, since those need React. */
const mock: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: { entry: { mocks: 'mocks/index.ts', cli: 'src/cli/cli.ts' }, formats: ['es'] },
    rolldownOptions: {
      external: EXTERNAL,
      output: { entryFileNames: '[name].js', chunkFileNames: 'tools/[name].js' },
    },
  },
}

/**
 * `<werify-login>` for pages without React: one script with everything in it, on Preact. What its first screen does
 * without lies beside it, and is loaded by it.
 */
const element: UserConfig = {
  plugins: [numberingPlans(), eagerFunctions()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/element',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    modulePreload: false,
    // Minified scripts keep no notice of the libraries that they contain.
    license: { fileName: 'LICENSES.md' },
    lib: { entry: { 'werify-login': 'src/element/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      // Its first screen is one file: what later parts share with it stays in it.
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: '[name]-[hash].js', minify: true },
    },
  },
}

const REACT_ON_PREACT = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react/jsx-runtime': fileURLToPath(new URL('src/element/jsx-on-preact.mjs', import.meta.url)),
  react: fileURLToPath(new URL('src/element/react-on-preact.mjs', import.meta.url)),
}

const MODES: Readonly<Record<string, UserConfig>> = { lib, mock, element }

export default defineConfig(({ mode }) => ({
  css: { postcss: { plugins: [isolateStyles()] } },
  ...(MODES[mode] ?? demo),
  resolve: { alias: { ...BROWSER_IMPORTS, ...(mode === 'element' && REACT_ON_PREACT) } },
  test: {
    // Vitest leaves one core idle by default.
    maxWorkers: '100%',
    // A test on a busy machine may be slow without being wrong.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    retry: Number(process.env['RETRIES'] ?? 0),
    // `npm run test:long`
    env: mode === 'long' ? { LONG: '1' } : {},
    // Examples import the package as its users do.
    alias: {
      '@werify/login/headless': fileURLToPath(new URL('src/headless/index.ts', import.meta.url)),
      '@werify/login/mocks': fileURLToPath(new URL('mocks/index.ts', import.meta.url)),
      '@werify/login/styles.css': fileURLToPath(new URL('src/styles/werify.css', import.meta.url)),
      '@werify/login': fileURLToPath(new URL('src/index.ts', import.meta.url)),
    },
    projects: TEST_PROJECTS,
  },
}))
