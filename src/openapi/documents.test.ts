import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { documents } from './documents.js'

const named = Object.entries(documents).map(([name, document]) => ({ name, document }))

const hint = 'run `npm run openapi` and look at the changes'

test('[MOCK-08] docs/openapi has one document for each backend, and no other file', () => {
  const kept = readdirSync('docs/openapi')
  expect(new Set(kept), hint).toEqual(new Set(Object.keys(documents).map(name => `${name}.json`)))
})

test.each(named)('[MOCK-08] the document of $name is up to date with its contract', ({ name, document }) => {
  const kept: unknown = JSON.parse(readFileSync(`docs/openapi/${name}.json`, 'utf8'))
  expect(JSON.stringify(kept, null, 2), hint).toBe(JSON.stringify(document, null, 2))
})

test.each(named)('the package exports the document of $name', ({ name, document }) => {
  const published: unknown = createRequire(import.meta.url)(`@werify/login/openapi/${name}.json`)
  expect(published).toEqual(document)
})

test.each(named)('each operation of $name has a unique operationId, and a summary', ({ document }) => {
  const operations = allOperations(document)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].*\.$/)
})

test.each(named)('each path of $name describes exactly the parameters in it', ({ document }) => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters } of Object.values(operations)) {
      const inPath = parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual(inTemplate)
    }
  }
})

test.each(named)('each security scheme of $name is defined and used', ({ document }) => {
  const used = allOperations(document).flatMap(({ security }) => security.flatMap(Object.keys))
  expect(new Set(used)).toEqual(new Set(Object.keys(document.components.securitySchemes)))
})

test.each(named)('every schema of $name is valid, and every reference resolves', ({ name, document }) => {
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

function allOperations({ paths }: (typeof named)[number]['document']) {
  return Object.values(paths).flatMap(operations => Object.values(operations))
}
