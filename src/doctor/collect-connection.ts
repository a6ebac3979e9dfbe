import type { Ask } from './ask.js'
import type { ConnectionEvidence } from './evidence.js'
import type { Question } from './exchange.js'
import type { LoginServer } from './servers/login-server.js'

export interface ConnectionParts {
  readonly ask: Ask
  /** Asks the same server by `http:`. */
  readonly askPlainly: Ask
  readonly server: LoginServer
  readonly isTls: boolean
  readonly isAcrossOrigins: boolean
  /** Names of headers that the page adds to every request. */
  readonly headerNames: readonly string[]
}

/** Asks how the server is reached: by `http:`, from another origin, and with a body that is no request. */
export async function collectConnection(parts: ConnectionParts): Promise<ConnectionEvidence> {
  const { ask, askPlainly, server, isTls, isAcrossOrigins, headerNames } = parts
  return {
    plainHttp: isTls ? await askPlainly({ method: 'GET', path: server.emptySend.path }) : undefined,
    preflight: isAcrossOrigins ? await ask(toPreflight(server, headerNames)) : undefined,
    emptyBody: await ask(server.emptySend),
  }
}

/** Preflight of a browser before the widget's request. */
function toPreflight({ emptySend, tickets }: LoginServer, headerNames: readonly string[]): Question {
  const names = ['content-type', ...(tickets === undefined ? [] : ['prefer']), ...headerNames]
  return {
    method: 'OPTIONS',
    path: emptySend.path,
    headers: {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': names
        .map(name => name.toLowerCase())
        .toSorted()
        .join(','),
    },
  }
}
