import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ApiDescription, Route } from '../backends/api-description.js'
import { toOpenApiDocument } from './to-openapi-document.js'

const route: Route = {
  method: 'post',
  path: '/code',
  operationId: 'sendCode',
  summary: 'Sends a code.',
  body: { name: 'CodeRequest', schema: z.strictObject({ to: z.string() }) },
  responses: {
    200: { description: 'Sent.', bodies: [{ name: 'Sent', schema: z.object({ id: z.string() }) }] },
  },
}

const api = (...routes: readonly Route[]): ApiDescription => ({
  title: 'Acme',
  description: 'Codes.',
  version: '1',
  baseUrl: 'https://api.acme.example',
  securitySchemes: {},
  routes,
})

test('a route becomes an operation, and its bodies become components', () => {
  const { servers, paths, components } = toOpenApiDocument(api(route))
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
  const { paths } = toOpenApiDocument(api(route, { ...read, method: 'get', operationId: 'readCode' }))
  expect(Object.keys(paths['/code'] ?? {})).toEqual(['post', 'get'])
})

test('one name cannot stand for two schemas', () => {
  const other: Route = { ...route, path: '/other', body: { name: 'Sent', schema: z.object({}) } }
  expect(() => toOpenApiDocument(api(route, other))).toThrow('Sent stands for two schemas')
})
