import { Ajv2020 } from 'ajv/dist/2020.js'
import type { OpenApiDocument } from '../../src/openapi/to-openapi-document.js'

const files = import.meta.glob<string>('../../docs/openapi/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Documents in `docs/openapi`, by name. No extra properties: a server may send more than documented, the mock may not. */
const documents = new Map(
  Object.entries(files).map(([path, text]) => {
    const document: OpenApiDocument = JSON.parse(text, (_, value: unknown) =>
      isObjectSchema(value) ? { additionalProperties: false, ...value } : value,
    )
    return [path.replace(/^.*\/|\.json$/g, ''), document]
  }),
)

function isObjectSchema(value: unknown): value is Readonly<Record<string, unknown>> {
  return value instanceof Object && 'type' in value && value.type === 'object'
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components'])
for (const [name, document] of documents) ajv.addSchema(document, name)

interface HttpExchange {
  readonly method: 'get' | 'post'
  /** Below the origin. */
  readonly path: string
  /** Text of the request body, if any. */
  readonly body: string | undefined
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** @throws Error for a request or a response that the OpenAPI document of the backend does not have */
export function expectDocumented({ method, path, body, status, headers, text }: HttpExchange): void {
  const summary = `${method} ${path} answered ${status}`
  const { name, document, template } = matchDocumentedPath(path)
  const operation = [name, 'paths', template, method]
  const response = [...operation, 'responses', String(status)]

  const described = document.paths[template]?.[method]?.responses[status]
  const [type = 'nothing'] = headers.get('Content-Type')?.split(';') ?? []
  if (described === undefined || !Object.hasOwn(described.content, type)) {
    throw new Error(`${summary} with ${type}, which is not documented`)
  }
  if (type === 'application/json')
    expectValid(summary, JSON.parse(text), [...response, 'content', type, 'schema'])

  if (status < 300 && body !== undefined) {
    const requestSchema = [...operation, 'requestBody', 'content', 'application/json', 'schema']
    expectValid(`${summary} to this request`, JSON.parse(body), requestSchema)
  }

  for (const [header, { schema }] of Object.entries(document.components.headers)) {
    const value = headers.get(header)
    if (value === null) continue
    if (!Object.hasOwn(described.headers, header))
      throw new Error(`${summary} with ${header}, which is not documented`)
    const read = schema.type === 'integer' ? Number(value) : value
    expectValid(`${summary} with ${header}`, read, [name, 'components', 'headers', header, 'schema'])
  }
}

/**
 * Finds the document of a request by its path, `/api/<backend>/…`. Werify checks tickets at `/v1/oauth`, without it.
 *
 * @throws Error for a path that no document has
 */
export function matchDocumentedPath(path: string) {
  const ticketRoute = path.slice(path.indexOf('/v1/oauth/'))
  const [, name = 'werify', below = ticketRoute] = /^\/api\/([\w-]+)(\/[^?]*)/.exec(path) ?? []
  const document = documents.get(name)
  const template = Object.keys(document?.paths ?? {}).find(known =>
    new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(below),
  )
  if (document === undefined || template === undefined) throw new Error(`no document has ${path}`)
  return { name, document, template }
}

/** @param place name of a document, then the keys that lead to a schema in it */
function expectValid(summary: string, value: unknown, place: readonly string[]): void {
  const [name, ...members] = place.map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
  const validate = ajv.getSchema(`${name}#/${members.map(encodeURIComponent).join('/')}`)
  if (validate === undefined) throw new Error(`${summary}, which is not documented: ${place.join(' ')}`)
  if (validate(value) !== true) {
    throw new Error(`${summary}, which is documented otherwise: ${ajv.errorsText(validate.errors)}`)
  }
}
