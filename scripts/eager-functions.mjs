// Vite plugin of every build: lets a browser compile the functions of the widget while it downloads them.
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url))

const COMMENT_BEFORE = /\/\*(?:(?!\*\/)[^])*\*\/\s*$/

/** @returns {import('vite').Plugin} */
export function eagerFunctions() {
  return {
    name: 'eager-functions',
    apply: 'build',
    enforce: 'post',
    transform: (code, id) => (id.startsWith(SOURCES) ? parenthesizeFunctions(code) : undefined),
  }
}

/**
 * Puts each function at the top level of a module into parentheses. V8 and SpiderMonkey skip a function until its first
 * call, and compile it then, while the page waits. One in parentheses they expect to be called at once, and compile with
 * the script, which Chromium does beside the page (https://v8.dev/blog/preparser, "PIFEs"). Vite keeps the parentheses
 * when it minifies a host; where a minifier drops them, everything is as it would be without.
 *
 * A function declaration becomes a constant, ahead of the rest of its module, which may call it from there on.
 *
 * @param {string} code of a module, in JavaScript
 */
export function parenthesizeFunctions(code) {
  const { body } = parseAst(code)
  const start = body.findLast(({ type }) => type === 'ImportDeclaration')?.end ?? 0
  let constants = ''
  let rest = ''
  let end = start
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type === 'FunctionDeclaration') {
      const before = code.slice(end, statement.start)
      const comment = COMMENT_BEFORE.exec(before)?.[0] ?? ''
      rest += before.slice(0, before.length - comment.length)
      constants += `\n${comment}${code.slice(statement.start, declared.start)}${toConstant(code, declared)}`
      end = statement.end
    } else if (declared?.type === 'VariableDeclaration') {
      for (const { init } of declared.declarations) {
        if (init?.type !== 'ArrowFunctionExpression') continue
        rest += `${code.slice(end, init.start)}(${code.slice(init.start, init.end)})`
        end = init.end
      }
    }
  }
  return code.slice(0, start) + constants + rest + code.slice(end)
}

/** A constant. It is an arrow function where that makes no difference, which takes fewer bytes. */
function toConstant(code, { end, id, body, async, generator }) {
  const parameters = code.slice(id.end, body.start).trim()
  const block = code.slice(body.start, end)
  const isBound = generator || /\b(?:this|arguments)\b/.test(block)
  const [before, after] = isBound ? [`function${generator ? '*' : ''}`, ''] : ['', '=> ']
  return `const ${id.name} = (${async ? 'async ' : ''}${before}${parameters} ${after}${block});`
}
