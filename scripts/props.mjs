// `npm run props`. Fills the tables of props and options in the documents from the types and their doc comments.
// TypeScript 7 has no compiler API in JavaScript, so the source text is parsed: anything unexpected throws.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const ROOT = join(import.meta.dirname, '..')

/** Documents with generated tables. */
export const DOCUMENTS = ['README.md', 'docs/backends.md']

/** A generated table stands between `<!-- types: file Interface -->` and `<!-- /types -->`. */
const TABLE = /(<!-- types: (\S+) (\w+) -->\n)[^]*?(<!-- \/types -->)/g

/** @returns {Promise<string>} the document with its tables written anew, formatted */
export async function withTables(path) {
  const document = await readFile(join(ROOT, path), 'utf8')
  const tables = new Map()
  for (const [, , file, name] of document.matchAll(TABLE)) {
    tables.set(`${file} ${name}`, toTable(parseInterface(await readFile(join(ROOT, file), 'utf8'), name)))
  }
  const filled = document.replace(
    TABLE,
    (_all, start, file, name, end) => `${start}\n${tables.get(`${file} ${name}`)}\n\n${end}`,
  )
  return format(filled, { ...(await resolveConfig(join(ROOT, path))), filepath: path })
}

/**
 * Members of an interface, in their order.
 *
 * @param {string} source
 * @param {string} name
 * @returns {readonly { name: string, type: string, isOptional: boolean, text: string, default: string | undefined }[]}
 */
export function parseInterface(source, name) {
  const [head] = new RegExp(`\\binterface ${name}\\b[^{]*{\\n`).exec(source) ?? []
  if (head === undefined) throw new Error(`There is no interface ${name}.`)
  const members = []
  let rest = source.slice(source.indexOf(head) + head.length).trimStart()
  while (!rest.startsWith('}')) {
    const comment = /^\/\*\*([^]*?)\*\/\s*/.exec(rest)
    rest = rest.slice(comment?.[0].length ?? 0)
    const declaration = rest.slice(0, endOfMember(rest))
    const member = /^readonly (\w+)(\??):\s+([^]+)$/.exec(declaration)
    if (member === null) throw new Error(`${name} has a member that cannot be parsed: ${declaration}`)
    members.push({
      name: member[1],
      isOptional: member[2] === '?',
      type: toType(member[3]),
      ...toDoc(comment?.[1]),
    })
    rest = rest.slice(declaration.length).trimStart()
  }
  return members
}

/** Index of the line break that ends the first member: outside of brackets, and not within a union or an arrow type. */
function endOfMember(text) {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if ('([{<'.includes(character)) depth += 1
    if (')]}'.includes(character) || (character === '>' && text[index - 1] !== '=')) depth -= 1
    const isOver = character === '\n' && depth === 0 && !/(?:[|&:]|=>)\s*$/.test(text.slice(0, index))
    if (isOver && !/^\s*(?:[|&?:]|=>)/.test(text.slice(index))) return index
  }
  throw new Error('An interface has no end.')
}

/** Type as a host reads it: on one line, and without the `| undefined` of an optional member. */
function toType(text) {
  const type = text
    .replace(/\s+/g, ' ')
    .replace(/^\| | \| undefined$/g, '')
    .trim()
  return /^\((?:[^()]|\([^()]*\))*\)$/.test(type) ? type.slice(1, -1) : type
}

function toDoc(comment = '') {
  const lines = comment.split('\n').map(line => line.trim().replace(/^\* ?/, ''))
  const [text = '', given] = lines.join(' ').replace(/\s+/g, ' ').split('@default ')
  return { text: text.replace(/{@link (\w+)}/g, '`$1`').trim(), default: given?.trim() }
}

function toTable(members) {
  const rows = members.map(({ name, type, isOptional, text, default: given = 'none' }) => [
    code(name),
    code(type),
    isOptional ? given.replace(/^(?:'[^']*'|true|false|\d+|\[.*?\])(?=$|,)/, code) : 'required',
    text,
  ])
  return [['Name', 'Type', 'Default', 'Description'], ['---', '---', '---', '---'], ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function code(text) {
  return `\`${text}\``
}

if (import.meta.filename === process.argv[1]) {
  for (const path of DOCUMENTS) await writeFile(join(ROOT, path), await withTables(path))
}
