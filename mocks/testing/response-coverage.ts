import type { OpenApiDocument } from '../../src/openapi/to-openapi-document.js'
import type { Ask } from './ask.js'
import { matchDocumentedPath } from './expect-documented.js'

/** Records which documented responses were received, each as `method path status`. */
export function createCoverage() {
  const received = new Set<string>()
  const recording =
    (ask: Ask): Ask =>
    async (path, body, headers) => {
      const response = await ask(path, body, headers)
      const method = body === undefined ? 'get' : 'post'
      received.add(`${method} ${matchDocumentedPath(path).template} ${response.status}`)
      return response
    }
  return { received, recording }
}

/** All responses of a document, sorted, as the coverage records them. */
export function documentedResponses({ paths }: OpenApiDocument): readonly string[] {
  const responses = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      Object.keys(operation.responses).map(status => `${method} ${path} ${status}`),
    ),
  )
  return responses.toSorted()
}
