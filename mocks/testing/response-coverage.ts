import type { OpenApiDocument } from '../../src/openapi/to-openapi-document.js'
import { routeOf } from './expect-documented.js'
import type { Ask } from './api-clients.js'

// For tests: which of the answers that a document describes were given.

export function createNotes() {
  const seen = new Set<string>()
  const noting =
    (ask: Ask): Ask =>
    async (path, body, headers) => {
      const answer = await ask(path, body, headers)
      seen.add(`${body === undefined ? 'get' : 'post'} ${routeOf(path).template} ${answer.status}`)
      return answer
    }
  return { seen, noting }
}

/** Each as it is noted, in order. */
export function answersIn({ paths }: OpenApiDocument): readonly string[] {
  const answers = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.keys(responses).map(status => `${method} ${path} ${status}`),
    ),
  )
  return answers.toSorted()
}
