import type { Middleware } from '../transport/respond.js'
import { findOperation, type Operation } from './operation.js'
import { withText } from './change-answers.js'

interface Renaming {
  /** Responses whose secrets get other names. */
  readonly operation: Operation | 'any'
  /** Finds a secret, as its only group. */
  readonly secret: RegExp
  readonly toAlias: (secret: string, request: Request) => string
}

/** Gives secrets other names on their way out, and takes those names on their way in. */
export function renameSecrets({ operation, secret, toAlias }: Renaming): Middleware {
  const secretsByAlias = new Map<string, string>()
  return respond => async request => {
    const response = await respond(await withSecrets(request, secretsByAlias))
    const isMeant = operation === 'any' || findOperation(request) === operation
    if (response === undefined || response.type === 'error' || !isMeant) return response
    return withText(response, text => {
      let renamed = text
      for (const [, found = ''] of text.matchAll(secret)) {
        const alias = toAlias(found, request)
        secretsByAlias.set(alias, found)
        renamed = renamed.replaceAll(found, alias)
      }
      return renamed
    })
  }
}

async function withSecrets(request: Request, secretsByAlias: ReadonlyMap<string, string>): Promise<Request> {
  const restore = (text: string) =>
    [...secretsByAlias].reduce((restored, [alias, secret]) => restored.replaceAll(alias, secret), text)
  const headers = new Headers(request.headers)
  const authorization = headers.get('Authorization')
  if (authorization !== null) headers.set('Authorization', restore(authorization))
  const body = restore(await request.text())
  return new Request(request.url, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(body !== '' && { body }),
  })
}

/** Names that count, in the form of the secret. */
export function counting(): Renaming['toAlias'] {
  let count = 0
  return secret => {
    count += 1
    return /^[\da-f]{8}-/i.test(secret)
      ? `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
      : `ticket-${count}`
  }
}
