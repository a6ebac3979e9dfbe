import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { documents } from './documents.js'

const named = Object.entries(documents).map(([name, document]) => ({ name, document }))

const mend = 'run `npm run openapi`, and see what it changes'

test('[MOCK-08] every backend has its document in docs/openapi, and nobody else has', () => {
  const kept = readdirSync('docs/openapi')
  expect(new Set(kept), mend).toEqual(new Set(Object.keys(documents).map(name => `${name}.json`)))
})

test.each(named)('[MOCK-08] the document of $name is what its contract says', ({ name, document }) => {
  const kept: unknown = JSON.parse(readFileSync(`docs/openapi/${name}.json`, 'utf8'))
  expect(JSON.stringify(kept, null, 2), mend).toBe(JSON.stringify(document, null, 2))
})

test.each(named)('a host gets the document of $name with the package', ({ name, document }) => {
  const published: unknown = createRequire(import.meta.url)(`@werify/login/openapi/${name}.json`)
  expect(published).toEqual(document)
})

test.each(named)('each operation of $name has a name of its own, and a summary', ({ document }) => {
  const operations = operationsOf(document)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].*\.$/)
})

test.each(named)('what the paths of $name hold is described, and nothing else is', ({ document }) => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const held = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters } of Object.values(operations)) {
      const inPath = parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual(held)
    }
  }
})

test.each(named)('whom $name asks to show who they are is told how', ({ document }) => {
  const asked = operationsOf(document).flatMap(({ security }) => security.flatMap(Object.keys))
  expect(new Set(asked)).toEqual(new Set(Object.keys(document.components.securitySchemes)))
})

test.each(named)('every schema of $name is one, and every reference leads to one', ({ name, document }) => {
  const ajv = new Ajv2020({ allowUnionTypes: true })
  ajv.addVocabulary(Object.keys(document))
  ajv.addSchema(document, name)
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path]) => path)
  expect(references.length).toBeGreaterThan(0)
  for (const path of references) {
    const schema = path?.startsWith('/components/headers/') ? `${path}/schema` : path
    expect(ajv.getSchema(`${name}#${schema}`), path).toBeTypeOf('function')
  }
})

function operationsOf({ paths }: (typeof named)[number]['document']) {
  return Object.values(paths).flatMap(operations => Object.values(operations))
}
