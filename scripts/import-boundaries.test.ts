import { posix } from 'node:path'
import { expect, test } from 'vitest'

interface Boundary {
  /** Paths that this row is about. The first row that fits a file is the one that counts. */
  readonly files: RegExp
  /** Modules of this repository that may be imported, besides those of the file's own folder. */
  readonly ours: readonly RegExp[]
  /** Modules of this repository that may be imported for their types alone. */
  readonly oursAsTypes?: readonly RegExp[]
  readonly packages: readonly string[]
}

const DOMAIN = /^src\/domain\//
const FLOW = /^src\/flow\//
const UI = /^src\/ui\//
const I18N = /^src\/i18n\//
const PHONE = /^src\/phone\//
const CHECKSUMS = /^src\/checksums\//
const VIEWS = /^src\/views\//
const REQUESTS = /^src\/requests\//
const PORT = /^src\/backends\/login-backend\.ts$/
const HOOK = /^src\/use-werify-login\.ts$/
const FAMILY = /^src\/backends\/werify-family\//
const BACKEND_PARTS = /^src\/backends\/[\w-]+\.ts$/
/** Data for the OpenAPI document of a server. */
const OPENAPI = /^src\/backends\/[\w-]+\/openapi\.ts$/
const API_DESCRIPTION = /^src\/backends\/api-description\.ts$/
const CONTRACT = /^src\/backends\/[\w-]+\/contract\.ts$/
const PROXY = /^docs\/examples\/proxy\.mjs$/
/** The package: everything but the demo, the gallery, and what only tests and documents use. */
const PACKAGE = /^src\/(?!demo\/|gallery\/|contract-tests\/|openapi\/|testing\/|doctor\/|cli\/)/
const ANYTHING_TESTED = /^(?:src\/(?!demo\/|gallery\/)|mocks\/)/

/** Folders that each folder may import: the architecture, in one table. */
const BOUNDARIES: readonly Boundary[] = [
  {
    files: /\/testing\//,
    ours: [ANYTHING_TESTED],
    packages: [
      'vitest',
      'react',
      'react-dom/client',
      'react-dom/server',
      '@testing-library/react',
      'dom-accessibility-api',
      '@tanstack/react-query',
      'msw',
      'msw/node',
      'zod/mini',
      'ajv/dist/2020.js',
      'pngjs',
      'jsqr',
      'fast-check',
      'axe-core',
      '@sinonjs/fake-timers',
      'node:',
    ],
  },
  { files: DOMAIN, ours: [], packages: [] },
  { files: UI, ours: [], packages: ['react', 'react-dom', 'qrcode.react'] },
  { files: FLOW, ours: [DOMAIN], packages: [] },
  { files: PHONE, ours: [DOMAIN], packages: ['libphonenumber-js/core', 'virtual:numbering-plans/'] },
  { files: CHECKSUMS, ours: [], packages: ['@scure/base', '@noble/hashes/'] },
  { files: I18N, ours: [], oursAsTypes: [DOMAIN], packages: [] },
  { files: /^src\/backends\/[\w-]+\//, ours: [DOMAIN, BACKEND_PARTS, FAMILY], packages: ['zod/mini'] },
  { files: /^src\/backends\/(?:lenient|uuid|api-description)\.ts$/, ours: [], packages: ['zod/mini'] },
  { files: BACKEND_PARTS, ours: [DOMAIN], packages: [] },
  {
    files: /^src\/doctor\//,
    ours: [
      DOMAIN,
      CONTRACT,
      /^src\/backends\/(?:retry-after|server-time|werify-family\/parse-qr-status)\.ts$/,
    ],
    packages: ['node:'],
  },
  {
    files: /^src\/cli\//,
    ours: [/^src\/doctor\//, /^mocks\/cli\//],
    packages: ['node:'],
  },
  { files: /^src\/contract-tests\//, ours: [DOMAIN], oursAsTypes: [PORT], packages: ['vitest'] },
  { files: REQUESTS, ours: [DOMAIN, FLOW, PORT], packages: ['@tanstack/react-query'] },
  {
    files: VIEWS,
    ours: [DOMAIN, PHONE, CHECKSUMS, UI, I18N],
    oursAsTypes: [FLOW],
    packages: ['react', 'react-hook-form'],
  },
  {
    files: HOOK,
    ours: [DOMAIN, FLOW, PORT, REQUESTS, /^src\/ui\/use-browser-layout-effect\.ts$/],
    packages: ['react', '@tanstack/react-query'],
  },
  {
    files: /^src\/(?:widget\/|werify-login\.tsx$)/,
    ours: [DOMAIN, FLOW, PORT, REQUESTS, VIEWS, UI, I18N, HOOK, /^src\/widget\//],
    packages: ['react', '#server-messages'],
  },
  { files: /^src\/index\.ts$/, ours: [PACKAGE], packages: [] },
  {
    files: /^src\/headless\//,
    ours: [DOMAIN, FLOW, VIEWS, UI, I18N, HOOK, /^src\/widget\/use-language\.ts$/],
    packages: [],
  },
  {
    files: /^src\/element\//,
    ours: [PACKAGE],
    packages: ['react', 'react-dom/client', 'preact', 'preact/compat', 'preact/jsx-runtime'],
  },
  { files: /^src\/openapi\//, ours: [OPENAPI, API_DESCRIPTION], packages: ['zod/mini'] },
  {
    files: /^src\/demo\//,
    ours: [PACKAGE, /^mocks\//],
    packages: ['react', 'react-dom', 'react-dom/client', '@fontsource-variable/inter', 'msw'],
  },
  {
    files: /^src\/gallery\//,
    ours: [PACKAGE, /^src\/demo\//, /^mocks\//],
    packages: [
      'react',
      'msw',
      '@storybook/react-vite',
      '@testing-library/dom',
      '@sinonjs/fake-timers',
      'virtual:numbering-plans/',
    ],
  },
  { files: /^mocks\/demo\//, ours: [PROXY], packages: ['msw', 'zod/mini', 'node:'] },
  {
    files: /^mocks\//,
    ours: [DOMAIN, CONTRACT],
    packages: ['msw', 'msw/browser', 'zod/mini', 'node:', 'qr'],
  },
  {
    files: /^e2e\//,
    ours: [/^scripts\/(?:(?:browser|engines)\.mjs|build-package\.ts)$/, /^bench\//],
    packages: [
      '@playwright/test',
      '@playwright/test/reporter',
      'axe-core',
      'jsqr',
      'pngjs',
      'vite',
      'node:',
      // As a host that tests its own page does.
      'msw',
      '@werify/login/mocks',
    ],
  },
]

/** Every import, export-from and dynamic import, in either kind of quotes. */
const IMPORT = /(?:\b(import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\3/g

function violationsIn(file: string, source: string): string[] {
  const boundary = BOUNDARIES.find(({ files }) => files.test(file))
  if (boundary === undefined) return [`${file} is in no folder that the table knows`]
  return [...source.matchAll(IMPORT)]
    .filter(([, , isType, , target = '']) => !isAllowed(boundary, file, target, isType !== undefined))
    .map(([, , , , target]) => `${file} imports ${target}`)
}

function isAllowed(boundary: Boundary, file: string, target: string, isType: boolean): boolean {
  if (!target.startsWith('.')) {
    return boundary.packages.some(name => isOf(target, name))
  }
  const resolved = resolve(file, target)
  const isOwn = folderOf(resolved) === folderOf(file)
  const allowed = isType ? [...boundary.ours, ...(boundary.oursAsTypes ?? [])] : boundary.ours
  return isOwn || allowed.some(path => path.test(resolved))
}

/** @param name of a package, or the beginning of names, with `:` or `/` at its end */
function isOf(target: string, name: string): boolean {
  return /[:/]$/.test(name) ? target.startsWith(name) : target === name
}

function resolve(file: string, target: string): string {
  return posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts')
}

/** Each backend is a folder of its own; so is every other folder of `src`, with what lies below it. */
function folderOf(file: string): string {
  const [, folder] = /^(src\/backends\/[\w-]+|src\/[\w-]+|mocks|e2e)\//.exec(file) ?? []
  return folder ?? ''
}

const sources = new Map(
  Object.entries(
    import.meta.glob<string>(
      [
        '../src/**/*.{ts,tsx,js,mjs}',
        '../mocks/**/*.ts',
        '../e2e/**/*.{ts,mjs}',
        '!../src/**/*.test.*',
        '!../mocks/**/*.test.ts',
        // Hosts, with packages of their own.
        '!../e2e/hosts/{any-page/sheets,headless,next,plain-html,svelte,vite-*,vue}/**',
      ],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, source]) => [path.replace('../', ''), source]),
)

test('nobody imports what the table does not allow', () => {
  expect(sources.size).toBeGreaterThan(300)
  expect([...sources].flatMap(([file, source]) => violationsIn(file, source))).toEqual([])
})

test.each(BOUNDARIES)('the table allows nothing that nobody in $files imports', boundary => {
  const targets = [...sources].flatMap(([file, source]) =>
    BOUNDARIES.find(({ files }) => files.test(file)) === boundary
      ? [...source.matchAll(IMPORT)].map(([, , , , target = '']) =>
          target.startsWith('.') ? resolve(file, target) : target,
        )
      : [],
  )
  const { ours, oursAsTypes = [], packages } = boundary
  expect(packages.filter(name => !targets.some(target => isOf(target, name)))).toEqual([])
  expect([...ours, ...oursAsTypes].filter(path => !targets.some(target => path.test(target)))).toEqual([])
})

/** Circles of files that import each other, types included, as `a → b → a`. */
function circlesIn(files: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>()
  const circles: string[] = []

  function visit(file: string, path: readonly string[]) {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const imported of importsOf(file)) visit(imported, [...path, file])
    done.add(file)
  }

  function importsOf(file: string): string[] {
    const targets = [...(files.get(file) ?? '').matchAll(IMPORT)].map(([, , , , target = '']) => target)
    return targets
      .map(target => posix.join(posix.dirname(file), target).replace(/\.js$/, ''))
      .flatMap(path => [`${path}.ts`, `${path}.tsx`].filter(name => files.has(name)))
  }

  for (const file of files.keys()) visit(file, [])
  return circles
}

test('no files import each other in a circle, not even for types', () => {
  expect(circlesIn(sources)).toEqual([])
})

test('a circle is found, through a type and through a module that is loaded later', () => {
  const planted = new Map([
    ['src/a.ts', `import type { B } from './b.js'`],
    ['src/b.ts', `const load = () => import('./folder/c.js')`],
    ['src/folder/c.tsx', `export { a } from '../a.js'`],
    ['src/d.ts', `import { a } from './a.js'`],
  ])
  expect(circlesIn(planted)).toEqual(['src/a.ts → src/b.ts → src/folder/c.tsx → src/a.ts'])
})

test.each([
  ['src/domain/planted.ts', `import { useState } from 'react'`],
  ['src/domain/planted.ts', `import { transition } from "../flow/login-flow.js"`],
  ['src/flow/planted.ts', `export { LoginError } from '../backends/login-backend.js'`],
  ['src/phone/planted.ts', `import { useState } from 'react'`],
  ['src/checksums/planted.ts', `import type { Identifier } from '../domain/identifier.js'`],
  ['src/ui/planted.tsx', `import type { Identifier } from '../domain/identifier.js'`],
  ['src/views/planted.tsx', `import { transition } from '../flow/login-flow.js'`],
  ['src/views/planted.tsx', `import { useQuery } from '@tanstack/react-query'`],
  ['src/backends/trader4/planted.ts', `import { werify } from '../werify/backend.js'`],
  ['src/backends/trader4/planted.ts', `const load = () => import('../werify/operations.js')`],
  ['src/requests/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/contract-tests/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/werify-login.tsx', `import { testLoginBackend } from './contract-tests/index.js'`],
  ['src/use-werify-login.ts', `import { createHttp } from './backends/http.js'`],
  ['src/werify-login.tsx', `import { createLoginService } from '../mocks/service/login-service.js'`],
  ['src/werify-login.tsx', `import './demo/demo.css'`],
  ['src/werify-login.tsx', `import { documents } from './openapi/documents.js'`],
  ['src/doctor/planted.ts', `import { useState } from 'react'`],
  ['src/doctor/planted.ts', `import { createLoginService } from '../../mocks/service/login-service.js'`],
  ['src/doctor/checks/planted.ts', `import { http } from 'msw'`],
  ['src/werify-login.tsx', `import { examine } from './doctor/examine.js'`],
  ['src/openapi/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/demo/planted.tsx', `import { Stage } from '../gallery/stage.js'`],
  ['mocks/planted.ts', `import { createHttp } from '../src/backends/http.js'`],
  ['mocks/backends/planted.ts', `import { trader4 } from '../../src/backends/trader4/backend.js'`],
  ['e2e/planted.ts', `import { en } from '../src/i18n/locales/en.js'`],
  ['src/widget/planted.tsx', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/views/planted.tsx', `import type { WerifyLoginProps } from '../werify-login.js'`],
  ['src/headless/planted.ts', `export { WerifyLogin } from '../werify-login.js'`],
  ['src/headless/planted.ts', `export { trader4 } from '../backends/trader4/backend.js'`],
  ['src/requests/planted.ts', `import { createWidget } from '../testing/widget.js'`],
  ['src/helpers/planted.ts', `export {}`],
])('a bad import planted in %s is found: %s', (file, source) => {
  expect(violationsIn(file, source)).toHaveLength(1)
})

test.each([
  ['src/views/planted.tsx', `import type { Failure } from '../flow/failure.js'`],
  ['src/backends/trader4/planted.ts', `import { envelope } from '../werify-family/contract.js'`],
  ['mocks/backends/planted.ts', `import { qrPayload } from '../../src/backends/trader4/contract.js'`],
])('a good import in %s is left alone: %s', (file, source) => {
  expect(violationsIn(file, source)).toEqual([])
})
