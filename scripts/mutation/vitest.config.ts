import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { BROWSER_IMPORTS } from '../browser-imports.mjs'
import { numberingPlans } from '../numbering-plans.mjs'

// Tests that run for each mutant of a room, which `MUTATED_ROOM` names: its own, see docs/mutation.md.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const room = process.env['MUTATED_ROOM'] ?? '*'

/** Tests that would take minutes for each mutant. */
const LONG_TESTS = [
  'src/flow/{random-walks,simulated-logins}.test.ts',
  'src/requests/{code-model,leaks,qr-model}.test.ts',
]

/** Tests that take seconds, and know all files of the room. They run last. */
const LAST_TESTS = ['every-backend.test.ts', 'parse-response.test.ts']

/** Tests that take seconds. They run only for the mutants of the file that they are named after. */
const SLOW_TESTS = [
  'hostile-json.test.ts',
  'http-body.test.ts',
  'login-activity.test.ts',
  'login-flow.test.ts',
  'login-state.test.ts',
  'operations.test.ts',
  'return-address.test.ts',
  'stopping.test.ts',
]

/** Tests of files that have none of their own name, or more than that. */
const TESTED_IN: Readonly<Record<string, readonly string[]>> = {
  'code-candidates': ['code-in-message'],
  'code-words': ['code-in-message'],
  'google-link': ['wire-format'],
  http: ['http', 'http-body'],
  'identifier-kinds': ['plain-identifier'],
  lenient: ['contract'],
  'load-part': ['lazy-part'],
  'oauth-operations': ['wire-format'],
  operations: ['operations', 'wire-format'],
  'other-numbers': ['code-in-message'],
  'parse-google-callback': ['google-redirect'],
  polling: ['polling-schedule'],
  'qr-queries': ['qr-tickets', 'qr-checks', 'stopping'],
  'run-code-requests': ['run-code-requests', 'stopping'],
  'run-mutations': ['run-code-requests', 'stopping'],
  'run-qr-requests': ['qr-checks', 'stopping'],
  'run-requests': ['run-requests', 'stopping'],
  'start-requests': ['start-requests', 'stopping'],
  uuid: ['contract'],
  'visible-text': ['identifier'],
}

/**
 * Begins with the test of the mutated file, goes on with the small ones, and ends with a slow one: a mutant is done with
 * the first failure.
 */
class OwnTestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // One file for a mutant, and all of them for the first run, which finds out what each test reaches.
    const mutated = this.ctx.config.related?.map(file => basename(file).replace(/\.\w+$/, '')) ?? []
    const own = mutated.flatMap(file => TESTED_IN[file] ?? [file]).map(name => `${name}.test.ts`)
    const isOwn = ({ moduleId }: TestSpecification) => own.includes(basename(moduleId))
    const isSlow = ({ moduleId }: TestSpecification) => SLOW_TESTS.includes(basename(moduleId))
    const isLast = (file: TestSpecification) => isSlow(file) || LAST_TESTS.includes(basename(file.moduleId))
    const rank = (file: TestSpecification) => {
      if (isLast(file)) return Infinity
      return isOwn(file) ? 0 : statSync(file.moduleId).size
    }
    return files
      .filter(file => isOwn(file) || !isSlow(file))
      .toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  plugins: [numberingPlans()],
  resolve: {
    alias: [
      ...Object.entries(BROWSER_IMPORTS).map(([find, replacement]) => ({ find, replacement })),
      { find: /^fast-check$/, replacement: here('fast-check.ts') },
      { find: '@werify/login/headless', replacement: here('../../src/headless/index.ts') },
      { find: '@werify/login/mocks', replacement: here('../../mocks/index.ts') },
      { find: '@werify/login', replacement: here('../../src/index.ts') },
    ],
  },
  test: {
    root: here('../..'),
    environment: room === 'requests' ? 'jsdom' : 'node',
    sequence: { sequencer: OwnTestFirst },
    // A proxy that is broken leaves a request without an answer. Nothing else waits.
    testTimeout: room === 'proxy' ? 10_000 : 240_000,
    hookTimeout: 240_000,
    include: room === 'proxy' ? ['docs/examples/prox*.test.ts'] : [`src/${room}/**/*.test.ts`],
    exclude: LONG_TESTS,
  },
})
