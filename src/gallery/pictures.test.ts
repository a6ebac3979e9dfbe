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

/** Every state, named as Storybook names it: `code/refused-code`. */
const states = Object.values(sources).flatMap(source => {
  const [, title = ''] = /title: '([^']+)'/.exec(source) ?? []
  const names = [...source.matchAll(/^export const (\w+) =/gm)].map(([, name = '']) => name)
  return names.map(name => `${kebab(title)}/${kebab(name)}`)
})

/** Words begin with capitals, and numbers are words. */
function kebab(text: string): string {
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

test.each(Object.keys(REMEDIES))('what people are told of %s is in the gallery', code => {
  expect(states.filter(state => state.startsWith('errors-')).map(state => state.split('/')[1])).toContain(
    code,
  )
})

test('a clone of the repository is not slowed down by them', () => {
  const bytes = pictures.reduce((sum, path) => sum + statSync(join(PICTURES, path)).size, 0)
  expect(bytes).toBeLessThan(9 * MEBIBYTE)
})
