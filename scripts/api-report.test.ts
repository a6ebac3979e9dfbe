import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiReports, REPORTS } from './api-report.mjs'

let folder: string
let reports: ReturnType<typeof apiReports>

beforeAll(() => {
  // In the repository, so that the types of dependencies are found.
  mkdirSync('test-results', { recursive: true })
  folder = mkdtempSync(join('test-results', 'types-'))
  copyFileSync('package.json', join(folder, 'package.json'))
  execFileSync('npx', ['tsc', '-p', 'scripts/tsconfig.build.json', '--outDir', join(folder, 'dist')], {
    shell: process.platform === 'win32',
  })
  reports = apiReports(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

test('docs/api has a report for each entry, and no other', () => {
  expect(readdirSync(REPORTS).toSorted()).toEqual(reports.map(({ name }) => `${name}.api.md`).toSorted())
})

test('the reports show the public types as they are: `npm run api` writes them, for you to review', () => {
  for (const { name, text } of reports) {
    expect(readFileSync(join(REPORTS, `${name}.api.md`), 'utf8')).toBe(text)
  }
})
