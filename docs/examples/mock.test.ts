import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manualClock } from '../../mocks/service/clock.js'
import { magicIdentifiers } from '../../mocks/service/magic-identifiers.js'
import { defaultRules } from '../../mocks/service/rules.js'
import { scenarioTitles } from '../../mocks/scenarios.js'
import { rowsBelow } from './markdown-tables.js'

const page = readFileSync('docs/mock.md', 'utf8')

test('[MOCK-02] the page about the mock lists every scenario, and no other', () => {
  expect(rowsBelow(page, 'Scenarios')).toEqual(Object.entries(scenarioTitles))
})

test('[MOCK-02] the page about the mock lists every magic identifier, and no other', () => {
  expect(rowsBelow(page, 'Magic identifiers')).toEqual(
    Object.values(magicIdentifiers).map(({ email, number, effect }) => [email, number, effect]),
  )
})

test('the page about the mock tells the truth about its clock and its rules', () => {
  expect(page).toContain(`noon of 21 November 2026, UTC`)
  expect(manualClock()()).toBe(Date.UTC(2026, 10, 21, 12))
  expect(page).toContain('A code lives 5 minutes')
  expect(defaultRules.codeLifeMs).toBe(5 * 60_000)
  expect(page).toContain('a ticket 3')
  expect(defaultRules.ticketLifeMs).toBe(3 * 60_000)
})

test.each([
  'docs/examples/sign-in.test.tsx',
  'docs/examples/sign-in.stories.tsx',
  'e2e/hosts/mocked-sign-in.spec.ts',
])('the page about the mock shows %s as it is', path => {
  expect(page).toMatch(/```tsx?\n/)
  expect(page.split(/```tsx?\n|```/)).toContain(readFileSync(path, 'utf8'))
})
