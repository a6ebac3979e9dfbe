import type {
  ResponseDescription,
  ApiDescription,
  BodyDescription,
  HeaderDescriptions,
  Route,
} from '../backends/api-description.js'
import { toJsonSchema } from './to-json-schema.js'

export type OpenApiDocument = ReturnType<typeof toOpenApiDocument>

const OUR_CHOICE = '"Our choice" marks details that are not in the documentation of the server.'

/** OpenAPI 3.1 document. That version uses JSON Schema 2020-12 unchanged. */
export function toOpenApiDocument({
  title,
  description,
  version,
  baseUrl,
  securitySchemes,
  routes,
}: ApiDescription) {
  return {
    openapi: '3.1.0',
    info: { title, version, description: `${description} ${OUR_CHOICE}` },
    servers: [{ url: baseUrl }],
    paths: toPaths(routes),
    components: { schemas: toSchemas(routes), headers: toHeaders(routes), securitySchemes },
  }
}

function toPaths(routes: readonly Route[]) {
  const paths: Record<string, Partial<Record<Route['method'], ReturnType<typeof toOperation>>>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: toOperation(route) }
  }
  return paths
}

function toOperation({
  operationId,
  summary,
  description,
  baseUrl,
  body,
  responses,
  security = [],
  ...route
}: Route) {
  return {
    operationId,
    summary,
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { servers: [{ url: baseUrl }] }),
    security: security.map(schemes => Object.fromEntries(schemes.map(scheme => [scheme, []]))),
    parameters: toParameters(route),
    ...(body !== undefined && { requestBody: { required: true, content: toContent([body]) } }),
    responses: mapValues(responses, toResponse),
  }
}

function toParameters({ parameters = {}, ...others }: Pick<Route, 'parameters' | 'headers' | 'query'>) {
  return [
    ...Object.entries(parameters).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: toJsonSchema(schema),
    })),
    ...optionalIn('header', others.headers),
    ...optionalIn('query', others.query),
  ]
}

function optionalIn(place: 'header' | 'query', described: HeaderDescriptions = {}) {
  return Object.entries(described).map(([name, { description, schema }]) => ({
    name,
    in: place,
    required: false,
    description,
    schema: toJsonSchema(schema),
  }))
}

function toResponse({ description, headers = {}, bodies, type }: ResponseDescription) {
  return {
    description,
    headers: mapValues(headers, (_, name) => ({ $ref: `#/components/headers/${name}` })),
    content: type === undefined ? toContent(bodies) : { [type]: {} },
  }
}

function toContent(bodies: readonly BodyDescription[]) {
  const references = bodies.map(({ name }) => ({ $ref: `#/components/schemas/${name}` }))
  return { 'application/json': { schema: references.length === 1 ? references[0] : { anyOf: references } } }
}

function toHeaders(routes: readonly Route[]) {
  const headers: HeaderDescriptions = Object.assign(
    {},
    ...allResponses(routes).map(response => response.headers),
  )
  return mapValues(headers, ({ description, schema }) => ({ description, schema: toJsonSchema(schema) }))
}

/** @throws Error if a name stands for two schemas */
function toSchemas(routes: readonly Route[]) {
  const bodies = [
    ...routes.flatMap(({ body }) => body ?? []),
    ...allResponses(routes).flatMap(response => response.bodies),
  ]
  const written: Record<string, ReturnType<typeof toJsonSchema>> = {}
  for (const { name, schema } of bodies) {
    const jsonSchema = toJsonSchema(schema)
    if (JSON.stringify(written[name] ?? jsonSchema) !== JSON.stringify(jsonSchema)) {
      throw new Error(`${name} stands for two schemas`)
    }
    written[name] = jsonSchema
  }
  return written
}

function allResponses(routes: readonly Route[]): readonly ResponseDescription[] {
  return routes.flatMap(({ responses }) => Object.values(responses))
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}
