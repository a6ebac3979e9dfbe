// Tells what a download is made of.
import { SourceMap } from 'node:module'
import { gzipSync } from 'node:zlib'

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/
const FOLDER_OF_OURS = /^(src\/[^/]+)/

/**
 * Gzipped kB by package, and by folder for ours. Modules of one file share its size in proportion to their minified
 * code, so the sum is that of the files.
 *
 * @param {readonly { code?: string, source?: string, map?: import('node:module').SourceMapPayload }[]} files
 *   of a build with source maps
 * @returns {Map<string, number>} the largest first
 */
export function sizeByModule(files) {
  const sizes = new Map()
  for (const { code, source, map } of files) {
    const gzipped = gzipSync(code ?? source, { level: 9 }).length / 1000
    const shares = code === undefined ? new Map([['style sheet', 1]]) : shareByModule(code, map)
    for (const [name, share] of shares) sizes.set(name, (sizes.get(name) ?? 0) + share * gzipped)
  }
  return new Map([...sizes].toSorted(([, one], [, other]) => other - one))
}

/** Shares of the code of a file, which sum up to 1. */
function shareByModule(code, map) {
  const shares = new Map()
  const sourceMap = new SourceMap(map)
  const modules = new Map(map.sources.map((source, index) => [source, toModules(map.sourcesContent[index])]))
  const lines = code.split('\n')
  for (const [line, text] of lines.entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const { originalSource = '', originalLine = 0 } = sourceMap.findEntry(line, column)
      const name = toGroup(originalSource, modules.get(originalSource)?.[originalLine])
      shares.set(name, (shares.get(name) ?? 0) + 1)
    }
  }
  const length = [...shares.values()].reduce((sum, share) => sum + share, 0)
  return [...shares].map(([name, share]) => [name, share / length])
}

/** Module of each line of a published file, which may be of several: a comment with its path stands before each. */
function toModules(content = '') {
  let module
  return content.split('\n').map(line => (module = /^\/\/ (src\/.+)/.exec(line)?.[1] ?? module))
}

/** @param {string} [module] of ours */
function toGroup(path, module = '') {
  const [, name = 'the bundler'] = PACKAGE.exec(path) ?? FOLDER_OF_OURS.exec(module) ?? []
  return name
}
