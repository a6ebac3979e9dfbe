import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { runnerImport, type Plugin, type PreviewServer, type UserConfig, type ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'

const WORKER = 'mockServiceWorker.js'

/** Serves msw's worker script as it lies in the package, so that no copy of it has to be kept up to date. */
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
 * Simulates the login service in the server of the page, for phones, which cannot reach into a page. It is loaded
 * for the first request to it.
 */
function mockService(): Plugin {
  function mount(server: ViteDevServer | PreviewServer) {
    const networkUrl = () => server.resolvedUrls?.network[0]
    const load = async () => {
      const { module } = await runnerImport<typeof import('./mocks/demo/demo-server.js')>(
        './mocks/demo/demo-server.ts',
        { configFile: false, logLevel: 'error' },
      )
      return module.demoServer(networkUrl)
    }
    let service: ReturnType<typeof load> | undefined
    server.middlewares.use((request, response, next) => {
      if (!/^\/(?:api|simulated)\//.test(request.url ?? '')) return next()
      service ??= load()
      service.then(({ answer }) => answer(request, response, next), next)
    })
    server.httpServer?.once('close', () => void service?.then(({ close }) => close()))
  }
  return { name: 'mock-service', configureServer: mount, configurePreviewServer: mount }
}

/** What says to TypeScript that the style sheet may be imported. */
function styleTypes(): Plugin {
  return {
    name: 'style-types',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
    },
  }
}

const demo: UserConfig = {
  plugins: [react(), mockWorker(), mockService()],
  build: { outDir: 'dist-demo', target: ['chrome123', 'firefox128', 'safari17.5'] },
}

/** What is published: unbundled dependencies, one module per entry, one style sheet. */
const lib: UserConfig = {
  plugins: [react(), styleTypes()],
  publicDir: false,
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    cssCodeSplit: true,
    minify: false,
    cssMinify: true,
    sourcemap: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        mocks: 'mocks/index.ts',
        'contract-tests': 'src/contract-tests/index.ts',
        styles: 'src/styles/werify.css',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [
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
      ],
      output: { assetFileNames: '[name][extname]', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}

export default defineConfig(({ mode }) => ({
  ...(mode === 'lib' ? lib : demo),
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'mocks/**/*.test.ts',
      'docs/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
    ],
    // Examples import the package as its users do.
    alias: {
      '@werify/login/mocks': fileURLToPath(new URL('mocks/index.ts', import.meta.url)),
      '@werify/login/styles.css': fileURLToPath(new URL('src/styles/werify.css', import.meta.url)),
      '@werify/login': fileURLToPath(new URL('src/index.ts', import.meta.url)),
    },
    // All cores: one of two would be left idle.
    maxWorkers: '100%',
    // A busy machine is slow: a test fails when something is wrong, not when it takes long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}))
