import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sizeByModule } from './size-by-module.mjs'

const kilobytes = (code: string) => gzipSync(code, { level: 9 }).length / 1000

const map = (mappings: string, ...sources: readonly string[]) => ({
  file: '',
  version: 3,
  sources: [...sources],
  sourcesContent: [] as string[],
  names: [],
  mappings,
  sourceRoot: '',
})

test('modules of a file share its size by the length of their code', () => {
  const code = 'flowzodzodzo'
  // From the fifth character on it is the second source.
  const parts = map('AAAA,ICAA', 'dist/widget.js', '../../node_modules/zod/v4/mini/index.js')
  parts.sourcesContent.push('// src/flow/login-flow.ts')
  const sizes = sizeByModule([{ code, map: parts }])
  expect([...sizes.keys()]).toEqual(['zod', 'src/flow'])
  expect(sizes.get('src/flow')).toBeCloseTo(kilobytes(code) / 3, 6)
  expect(sizes.get('zod')).toBeCloseTo((kilobytes(code) / 3) * 2, 6)
})

test('a published file of several modules is told apart by the comments in it', () => {
  const parts = map('AACA,GAEA', 'dist/widget.js')
  parts.sourcesContent.push('// src/flow/login-flow.ts\nflow\n// src/ui/button.tsx\nui')
  const sizes = sizeByModule([{ code: 'flowui', map: parts }])
  expect([...sizes.keys()]).toEqual(['src/flow', 'src/ui'])
})

test('the files of a package, and of a folder of ours, are one row', () => {
  const sizes = sizeByModule([
    { code: 'one', map: map('AAAA', '../../node_modules/@tanstack/query-core/build/query.js') },
    { code: 'other', map: map('AAAA', '../../node_modules/@tanstack/query-core/build/retryer.js') },
  ])
  expect([...sizes]).toEqual([['@tanstack/query-core', kilobytes('one') + kilobytes('other')]])
})

test('a style sheet is a row, and so is what has no source', () => {
  const sizes = sizeByModule([{ source: '.a{color:red}' }, { code: 'import"./a.js"', map: map('') }])
  expect([...sizes.keys()].toSorted()).toEqual(['style sheet', 'the bundler'])
})
