import type { Answer, Api, Body, Described, Route } from '../backends/api-description.js'
import { jsonSchemaOf } from './to-json-schema.js'

export type OpenApiDocument = ReturnType<typeof openApiDocument>

const OUR_CHOICE = 'What begins with "Our choice" is in no document of the server.'

/** An OpenAPI 3.1 document, which has JSON Schema 2020-12 as it is. */
export function openApiDocument({ title, description, version, baseUrl, securitySchemes, routes }: Api) {
  return {
    openapi: '3.1.0',
    info: { title, version, description: `${description} ${OUR_CHOICE}` },
    servers: [{ url: baseUrl }],
    paths: pathsOf(routes),
    components: { schemas: schemasOf(routes), headers: headersOf(routes), securitySchemes },
  }
}

function pathsOf(routes: readonly Route[]) {
  const paths: Record<string, Partial<Record<Route['method'], ReturnType<typeof operationOf>>>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) }
  }
  return paths
}

function operationOf({ name, summary, description, baseUrl, body, answers, security = [], ...route }: Route) {
  return {
    operationId: name,
    summary,
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { servers: [{ url: baseUrl }] }),
    security: security.map(schemes => Object.fromEntries(schemes.map(scheme => [scheme, []]))),
    parameters: parametersOf(route),
    ...(body !== undefined && { requestBody: { required: true, content: contentOf([body]) } }),
    responses: mapValues(answers, responseOf),
  }
}

function parametersOf({ parameters = {}, ...others }: Pick<Route, 'parameters' | 'headers' | 'query'>) {
  return [
    ...Object.entries(parameters).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: jsonSchemaOf(schema),
    })),
    ...optionalIn('header', others.headers),
    ...optionalIn('query', others.query),
  ]
}

function optionalIn(place: 'header' | 'query', described: Described = {}) {
  return Object.entries(described).map(([name, { description, schema }]) => ({
    name,
    in: place,
    required: false,
    description,
    schema: jsonSchemaOf(schema),
  }))
}

function responseOf({ description, headers = {}, bodies, type }: Answer) {
  return {
    description,
    headers: mapValues(headers, (_, name) => ({ $ref: `#/components/headers/${name}` })),
    content: type === undefined ? contentOf(bodies) : { [type]: {} },
  }
}

function contentOf(bodies: readonly Body[]) {
  const references = bodies.map(({ name }) => ({ $ref: `#/components/schemas/${name}` }))
  return { 'application/json': { schema: references.length === 1 ? references[0] : { anyOf: references } } }
}

function headersOf(routes: readonly Route[]) {
  const headers: Described = Object.assign({}, ...answersOf(routes).map(answer => answer.headers))
  return mapValues(headers, ({ description, schema }) => ({ description, schema: jsonSchemaOf(schema) }))
}

/** @throws Error when one name stands for two schemas. */
function schemasOf(routes: readonly Route[]) {
  const bodies = [
    ...routes.flatMap(({ body }) => body ?? []),
    ...answersOf(routes).flatMap(answer => answer.bodies),
  ]
  const written: Record<string, ReturnType<typeof jsonSchemaOf>> = {}
  for (const { name, schema } of bodies) {
    const jsonSchema = jsonSchemaOf(schema)
    if (JSON.stringify(written[name] ?? jsonSchema) !== JSON.stringify(jsonSchema)) {
      throw new Error(`${name} stands for two schemas`)
    }
    written[name] = jsonSchema
  }
  return written
}

function answersOf(routes: readonly Route[]): readonly Answer[] {
  return routes.flatMap(({ answers }) => Object.values(answers))
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}
