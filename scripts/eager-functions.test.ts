import { build, parseAst } from 'vite'
import { expect, test, vi } from 'vitest'
import { buildPackage } from './build-package.js'
import { parenthesizeFunctions } from './eager-functions.mjs'

test.each([
  ['a function', 'function one(a, b = 2) { return a }', 'const one = ((a, b = 2) => { return a });'],
  ['an exported one', 'export function one() {}', 'export const one = (() => {});'],
  ['an asynchronous one', 'async function one(a) {}', 'const one = (async (a) => {});'],
  ['an arrow function', 'const one = a => a, two = 2', 'const one = (a => a), two = 2'],
  ['a generator', 'function* one() {}', 'const one = (function*() {});'],
  ['one with a `this`', 'function one() { this.a = 1 }', 'const one = (function() { this.a = 1 });'],
  ['one with `arguments`', 'function one() { arguments }', 'const one = (function() { arguments });'],
])('%s at the top of a module is put into parentheses', (_name, code, expected) => {
  expect(parenthesizeFunctions(code).trim()).toBe(expected)
})

test('a module may call its functions before the line that defines them, and each keeps its comment', () => {
  const code = parenthesizeFunctions(
    [
      "import { a } from 'a'",
      '/** All. */',
      'const all = [one(a)]',
      '/** Doubles. */',
      'function one(b) { return two(b) }',
      '/** Twice. */',
      'export function two(c) { return c + c }',
      '/** End. */',
      'export const end = () => all',
    ].join('\n'),
  )
  expect(code.split('\n').filter(line => line !== '')).toEqual([
    "import { a } from 'a'",
    '/** Doubles. */',
    'const one = ((b) => { return two(b) });',
    '/** Twice. */',
    'export const two = ((c) => { return c + c });',
    '/** All. */',
    'const all = [one(a)]',
    '/** End. */',
    'export const end = (() => all)',
  ])
})

test.each([
  ['a function inside of another', 'globalThis.all = [function () {}, () => {}]'],
  ['a class', 'class One { two() {} }'],
  ['a value', 'export const one = 1; let two'],
  ['what a module exports of another one', `export { one } from './one.js'`],
])('%s stays as it is', (_name, code) => {
  expect(parenthesizeFunctions(code)).toBe(code)
})

test('a function keeps its name, which errors and the tools of React show', async () => {
  const code = parenthesizeFunctions('export function Card() {}')
  const { Card } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  expect(Card.name).toBe('Card')
})

test('[STEP-05] Vite keeps the parentheses when it minifies a host', async () => {
  const source = parenthesizeFunctions('globalThis.all = [one, one]; function one(a) { return a + a }')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'host', resolveId: id => id, load: () => source }],
    build: { write: false, rolldownOptions: { input: 'host' } },
  })
  const output = Array.isArray(built)
    ? built.flatMap(part => part.output)
    : 'output' in built
      ? built.output
      : []
  expect(output).toMatchObject([{ code: expect.stringMatching(/=\((\w)=>\1\+\1\)/) }])
})

test('[STEP-05] every function at the top of the published first screen is compiled with its file', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const files = await buildPackage(['lib'])
  vi.unstubAllEnvs()
  for (const name of ['widget.js', 'core.js']) {
    const code = files.flatMap(file =>
      file.type === 'chunk' && file.fileName === name ? [file.code] : [],
    )[0]
    const functions = findFunctions(code ?? '')
    expect(functions.length).toBeGreaterThan(10)
    expect(functions.filter(({ isInParentheses }) => !isInParentheses)).toEqual([])
  }
})

/** Functions at the top level of a module. */
function findFunctions(code: string) {
  return parseAst(code).body.flatMap(statement => {
    if (statement.type === 'FunctionDeclaration')
      return [{ name: statement.id?.name, isInParentheses: false }]
    if (statement.type !== 'VariableDeclaration') return []
    return statement.declarations.flatMap(({ id, init }) => {
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression'
      return isFunction && id.type === 'Identifier'
        ? [{ name: id.name, isInParentheses: code[init.start - 1] === '(' }]
        : []
    })
  })
}
