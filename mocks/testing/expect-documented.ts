import { Ajv2020 } from 'ajv/dist/2020.js'
import type { OpenApiDocument } from '../../src/openapi/to-openapi-document.js'

// For tests: whether a backend was asked, and has answered, as its document in `docs/openapi` says.

const files = import.meta.glob<string>('../../docs/openapi/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Closed: a server may say more than its document, but the mock may not. */
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

interface Exchange {
  readonly method: 'get' | 'post'
  /** Below the origin. */
  readonly path: string
  /** What was sent, if anything. */
  readonly body: string | undefined
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** @throws Error for what is not in the document of the backend */
export function expectDocumented({ method, path, body, status, headers, text }: Exchange): void {
  const said = `${method} ${path} answered ${status}`
  const { name, document, template } = routeOf(path)
  const operation = [name, 'paths', template, method]
  const answer = [...operation, 'responses', String(status)]

  const described = document.paths[template]?.[method]?.responses[status]
  const [type = 'nothing'] = headers.get('Content-Type')?.split(';') ?? []
  if (described === undefined || !Object.hasOwn(described.content, type)) {
    throw new Error(`${said} with ${type}, which is not documented`)
  }
  if (type === 'application/json') expectValid(said, JSON.parse(text), [...answer, 'content', type, 'schema'])

  if (status < 300 && body !== undefined) {
    const asked = [...operation, 'requestBody', 'content', 'application/json', 'schema']
    expectValid(`${said} to what was asked`, JSON.parse(body), asked)
  }

  for (const [header, { schema }] of Object.entries(document.components.headers)) {
    const value = headers.get(header)
    if (value === null) continue
    if (!Object.hasOwn(described.headers, header))
      throw new Error(`${said} with ${header}, which is not documented`)
    const read = schema.type === 'integer' ? Number(value) : value
    expectValid(`${said} with ${header}`, read, [name, 'components', 'headers', header, 'schema'])
  }
}

/** A backend is mocked below a path with its name. The tickets of werify alone may be elsewhere. */
export function routeOf(path: string) {
  const ticketRoute = path.slice(path.indexOf('/v1/oauth/'))
  const [, name = 'werify', below = ticketRoute] = /^\/api\/([\w-]+)(\/[^?]*)/.exec(path) ?? []
  const document = documents.get(name)
  const template = Object.keys(document?.paths ?? {}).find(known =>
    new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(below),
  )
  if (document === undefined || template === undefined) throw new Error(`no document has ${path}`)
  return { name, document, template }
}

/** @param place the name of a document, and then the members that lead to a schema in it */
function expectValid(said: string, value: unknown, place: readonly string[]): void {
  const [name, ...members] = place.map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
  const validate = ajv.getSchema(`${name}#/${members.map(encodeURIComponent).join('/')}`)
  if (validate === undefined) throw new Error(`${said}, which is not documented: ${place.join(' ')}`)
  if (validate(value) !== true) {
    throw new Error(`${said}, which is documented otherwise: ${ajv.errorsText(validate.errors)}`)
  }
}
