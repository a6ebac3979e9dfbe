import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Api, Route } from '../backends/api-description.js'
import { openApiDocument } from './to-openapi-document.js'

const route: Route = {
  method: 'post',
  path: '/code',
  name: 'sendCode',
  summary: 'Sends a code.',
  body: { name: 'CodeRequest', schema: z.strictObject({ to: z.string() }) },
  answers: {
    200: { description: 'Sent.', bodies: [{ name: 'Sent', schema: z.object({ id: z.string() }) }] },
  },
}

const api = (...routes: readonly Route[]): Api => ({
  title: 'Acme',
  description: 'Codes.',
  version: '1',
  baseUrl: 'https://api.acme.example',
  securitySchemes: {},
  routes,
})

test('a route becomes an operation, and its bodies become components', () => {
  const { servers, paths, components } = openApiDocument(api(route))
  expect(servers).toEqual([{ url: 'https://api.acme.example' }])
  expect(paths['/code']?.post).toMatchObject({
    operationId: 'sendCode',
    requestBody: {
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CodeRequest' } } },
    },
    responses: {
      200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } } },
    },
  })
  expect(Object.keys(components.schemas)).toEqual(['CodeRequest', 'Sent'])
})

test('an address that two methods share is one path', () => {
  const { body: _none, ...read } = route
  const { paths } = openApiDocument(api(route, { ...read, method: 'get', name: 'readCode' }))
  expect(Object.keys(paths['/code'] ?? {})).toEqual(['post', 'get'])
})

test('one name cannot stand for two schemas', () => {
  const other: Route = { ...route, path: '/other', body: { name: 'Sent', schema: z.object({}) } }
  expect(() => openApiDocument(api(route, other))).toThrow('Sent stands for two schemas')
})
