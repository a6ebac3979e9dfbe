import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULTS } from '../../mocks/cli/environment.js'
import * as mocks from '../../mocks/index.js'
import { scenarioTitles } from '../../mocks/scenarios.js'
import { manualClock } from '../../mocks/service/clock.js'
import { durationInWords } from '../../mocks/service/duration-in-words.js'
import { magicIdentifiers } from '../../mocks/service/magic-identifiers.js'
import { defaultRules, type LoginRules } from '../../mocks/service/rules.js'
import { tableRows } from './markdown-tables.js'

const page = readFileSync('docs/mock.md', 'utf8')

test('[MOCK-02] docs/mock.md lists every scenario, and no other', () => {
  expect(tableRows(page, 'Scenarios')).toEqual(Object.entries(scenarioTitles))
})

test('[MOCK-02] docs/mock.md lists every magic identifier, and no other', () => {
  expect(tableRows(page, 'Magic identifiers')).toEqual(
    Object.values(magicIdentifiers).map(({ email, number, effect }) => [email, number, effect]),
  )
})

test('docs/mock.md names the default time of the clock, and the lifetimes of codes and tickets', () => {
  expect(page).toContain(`noon of 21 November 2026, UTC`)
  expect(manualClock()()).toBe(Date.UTC(2026, 10, 21, 12))
  expect(page).toContain('A code lives 5 minutes')
  expect(defaultRules.codeLifeMs).toBe(5 * 60_000)
  expect(page).toContain('a ticket 3')
  expect(defaultRules.ticketLifeMs).toBe(3 * 60_000)
})

test('docs/mock.md lists every rule with its default', () => {
  expect(tableRows(page, 'Rules').map(row => row.slice(0, 2))).toEqual(
    Object.entries(defaultRules).map(([name, value]) => [name, inWords(name, value)]),
  )
})

function inWords(name: string, value: LoginRules[keyof LoginRules]): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return name.endsWith('Ms') ? durationInWords(value) : String(value)
  const parts = value.map(part =>
    typeof part === 'number' ? durationInWords(part) : `${part.count} in ${durationInWords(part.perMs)}`,
  )
  return parts.join(', ')
}

test('docs/mock.md lists every option and environment variable of the command with its default', () => {
  expect(tableRows(page, 'Run it').map(row => row.slice(0, 3))).toEqual(
    Object.entries(DEFAULTS).map(([name, value]) => [`--${name.toLowerCase()}`, name, value]),
  )
})

test('docs/mock.md lists the handlers of every backend', () => {
  const listed = tableRows(page, 'Handlers').map(([name = '']) => name)
  const exported = Object.keys(mocks).filter(name => name.endsWith('Handlers'))
  expect(listed.toSorted()).toEqual(exported.toSorted())
})

test.each([
  'docs/examples/sign-in.test.tsx',
  'docs/examples/sign-in.stories.tsx',
  'e2e/hosts/mocked-sign-in.spec.ts',
])('docs/mock.md shows %s as it is', path => {
  expect(page).toMatch(/```tsx?\n/)
  expect(page.split(/```tsx?\n|```/)).toContain(readFileSync(path, 'utf8'))
})
