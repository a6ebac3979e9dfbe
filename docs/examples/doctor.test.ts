import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFlaw, FLAW_NAMES } from '../../mocks/flaws/flaws.js'
import { DOCTOR_USAGE } from '../../src/cli/doctor-command.js'
import { SEVERITIES } from '../../src/doctor/check.js'
import { CHECKS } from '../../src/doctor/checks.js'
import { MOST_REQUESTS } from '../../src/doctor/counted-fetch.js'
import { PROOF_HEADER, PROOF_PATH } from '../../src/doctor/proof-of-ownership.js'
import { EXIT_CODES } from '../../src/doctor/run-doctor.js'
import { tableRows } from './markdown-tables.js'

const page = readFileSync('docs/doctor.md', 'utf8')

test('docs/doctor.md lists every finding with what to do, the most urgent first', () => {
  const sorted = SEVERITIES.flatMap(severity => CHECKS.filter(check => check.severity === severity))
  expect(tableRows(page, 'Findings')).toEqual(
    sorted.map(({ id, severity, title, whatToDo }) => [id, severity, title, whatToDo]),
  )
})

test('docs/doctor.md lists every flaw of the mock, with the check that finds it', () => {
  const flaws = FLAW_NAMES.map(name => ({ name, ...findFlaw(name) }))
  expect(tableRows(page, 'Flaws to try it with')).toEqual(
    flaws.map(({ name, title, check, inStudy = '' }) => [name, title, check, inStudy]),
  )
})

test('docs/doctor.md lists every option of the command', () => {
  const options = [...DOCTOR_USAGE.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name)
  const listed = tableRows(page, 'Run it').map(([name]) => name)
  expect(listed).toEqual(options.filter(name => name !== '--backend'))
})

test('docs/doctor.md has the numbers and names of the code', () => {
  expect(page).toContain(`at most ${MOST_REQUESTS} requests`)
  expect(page).toContain(`Let \`${PROOF_PATH}\``)
  expect(page).toContain(`header \`${PROOF_HEADER}\``)
  for (const code of Object.values(EXIT_CODES)) expect(page).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'))
})
