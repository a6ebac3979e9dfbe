import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')

const pages = [
  'README.md',
  ...readdirSync('docs').flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

interface Block {
  readonly page: string
  readonly language: string
  readonly code: string
}

/** Code in the documents. Commands of a shell, diagrams and plain text are none. */
const blocks: readonly Block[] = pages.flatMap(page =>
  [...read(page).matchAll(/^( *)```(tsx?|jsx?|html|vue|svelte)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', language = '', code = '']) => ({
      page,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
)

/** Files that tests run, or that are type-checked and signed in to. */
const tested = ['docs/examples', 'e2e/hosts']
  .flatMap(folder => filesBelow(folder))
  .map(read)
  .concat(read('e2e/hosts/mocked-sign-in.spec.ts'))

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^(?:node_modules|dist|\.\w+)$/.test(entry.name) ? [] : filesBelow(path)
    return /\.(?:tsx?|mjs|html|vue|svelte)$/.test(entry.name) ? [path] : []
  })
}

const isTested = ({ code }: Block) => tested.some(file => file.includes(code))

/** Names that a page leaves to its reader. */
const LEFT_TO_THE_READER: Readonly<Record<string, string>> = {
  'docs/backends.md': `import type { LoginBackend } from '@werify/login'; declare function acme(): LoginBackend`,
  'docs/proxy.md': `import type { RequestListener } from 'node:http'; declare const yourPages: RequestListener`,
}

test('every block of code in the documents is tested as it is, or compiles with the others of its page', () => {
  const folder = mkdtempSync(join('node_modules', '.document-code-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const untested = blocks.filter(block => !isTested(block))
  expect(blocks.length).toBeGreaterThan(20)
  expect(untested.filter(({ language }) => /html|vue|svelte/.test(language))).toEqual([])

  const files = [...new Set(untested.map(({ page }) => page))].map(page => {
    const code = untested.filter(block => block.page === page).map(block => block.code)
    const name = `${page.replaceAll(/\W/g, '-')}.tsx`
    const source = [LEFT_TO_THE_READER[page] ?? '', ...code, 'export {}'].join('\n')
    writeFileSync(join(folder, name), source.replaceAll(`'./`, `'../../docs/examples/`))
    return name
  })
  const config = {
    extends: '../../tsconfig.json',
    files: [...files, '../../src/phone/virtual-modules.d.ts'],
    include: [],
    compilerOptions: { noUnusedLocals: false },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  expect(compile(folder)).toBe('')
})

/** @returns what the compiler complains of */
function compile(folder: string): string {
  try {
    return execFileSync('npx', ['tsc', '-p', folder], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
