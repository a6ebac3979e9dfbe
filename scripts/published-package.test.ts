import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'

let files: ReadonlyMap<string, Rolldown.OutputChunk>

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ mode: 'lib', logLevel: 'error', build: { write: false } })
  const output = Array.isArray(built)
    ? built.flatMap(part => part.output)
    : 'output' in built
      ? built.output
      : []
  const chunks = output.filter(file => file.type === 'chunk')
  files = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  vi.unstubAllEnvs()
})

/** The code of an entry and of all that it can ever load, and what it imports from other packages. */
function reachableFrom(entry: string) {
  const names = new Set([entry])
  for (const name of names) {
    const { imports = [], dynamicImports = [] } = files.get(name) ?? {}
    for (const imported of [...imports, ...dynamicImports]) names.add(imported)
  }
  return {
    code: [...names].map(name => files.get(name)?.code ?? '').join('\n'),
    packages: [...names].filter(name => !files.has(name)).toSorted(),
  }
}

test('the widget needs the packages that it declares, and no others', () => {
  expect(reachableFrom('index.js').packages).toEqual([
    '@noble/hashes/sha2.js',
    '@noble/hashes/sha3.js',
    '@scure/base',
    '@tanstack/react-query',
    'libphonenumber-js/max',
    'libphonenumber-js/max/metadata',
    'qrcode.react',
    'react',
    'react-dom',
    'react-hook-form',
    'react/jsx-runtime',
    'zod/mini',
  ])
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
  expect(packages).toEqual(['msw', 'qrcode.react', 'react', 'react-dom/server', 'zod/mini'])
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
])('[XSS-01] [TOK-06] the published code never says %s', word => {
  expect(reachableFrom('index.js').code).not.toContain(word)
})
