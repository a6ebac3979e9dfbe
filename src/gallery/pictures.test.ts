import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REMEDIES } from '../domain/remedies.js'

const PICTURES = 'e2e/gallery/pictures'
const MEBIBYTE = 1024 * 1024

const sources = import.meta.glob<string>(['./*.stories.tsx', '!./overview.stories.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Picture folder of every state, as Storybook names it: `code/code-rejected`. */
const states = Object.values(sources).flatMap(source => {
  const [, title = ''] = /title: '([^']+)'/.exec(source) ?? []
  const names = [...source.matchAll(/^export const (\w+) =/gm)].map(([, name = '']) => name)
  return names.map(name => `${toKebabCase(title)}/${toKebabCase(name)}`)
})

/** Storybook's way: words begin with capitals, and a number is a word. */
function toKebabCase(text: string): string {
  return text
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-zA-Z])(?=\d)|(?<=\d)(?=[a-zA-Z])/g, '-')
    .replace(/[^a-z\d]+/gi, '-')
    .toLowerCase()
}

const pictures = readdirSync(PICTURES, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.png'))
  .map(path => path.replaceAll('\\', '/'))

test('every state has its pictures, in both themes and directions, and there are no others', () => {
  const sheets = ['dark-ltr', 'dark-rtl', 'light-ltr', 'light-rtl']
  expect(states.length).toBeGreaterThanOrEqual(40)
  expect(pictures.toSorted()).toEqual(
    states.flatMap(state => sheets.map(sheet => `${state}/${sheet}.png`)).toSorted(),
  )
})

test.each(Object.keys(REMEDIES))('the gallery shows the error %s', code => {
  expect(states.filter(state => state.startsWith('errors-')).map(state => state.split('/')[1])).toContain(
    code,
  )
})

test('the pictures take less than 11 MiB of the repository', () => {
  const bytes = pictures.reduce((sum, path) => sum + statSync(join(PICTURES, path)).size, 0)
  expect(bytes).toBeLessThan(11 * MEBIBYTE)
})
