import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BREAKS } from './breaks.mjs'
import { readRows } from './rows.mjs'

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')

test('every row of docs/quality.md has a break, or a reason for having none', () => {
  expect(Object.keys(BREAKS).toSorted()).toEqual([...readRows()].toSorted())
})

const planted = Object.entries(BREAKS).flatMap(([id, row]) => ('reason' in row ? [] : [{ ...row, id }]))

test('every break changes one place of a file', () => {
  const wrong = planted.filter(({ file, from }) => read(file).split(from).length !== 2)
  expect(wrong.map(({ id, file }) => `${id} in ${file}`)).toEqual([])
})

test('every break changes something', () => {
  expect(planted.filter(({ from, to }) => from === to)).toEqual([])
})

test('every break names tests whose titles have the id of its row', () => {
  const wrong = planted.filter(
    ({ id, test: unit, e2e, titles = unit ?? e2e ?? '' }) => !read(titles).includes(`[${id}]`),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('no break is in a test, or in what only tests use', () => {
  expect(planted.filter(({ file }) => /\.(?:test|spec)\.|\/testing\/|^e2e\//.test(file))).toEqual([])
})
