import * as z from 'zod/mini'

/** Requests and responses of a server, as data. Its OpenAPI document is generated from this and nothing else. */
export interface ApiDescription {
  readonly title: string
  readonly description: string
  /** Version of the API in its addresses. */
  readonly version: string
  /** Usual address, without a trailing slash. */
  readonly baseUrl: string
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>
  readonly routes: readonly Route[]
}

export interface Route {
  readonly method: 'get' | 'post'
  /** Path below the server's address. Each name in braces is a key of `parameters`. */
  readonly path: string
  /** Address of a route that is not below the server's address. */
  readonly baseUrl?: string
  /** Name in generated code, unique for the server. */
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  /** Alternatives, each a list of schemes that are used together. @default no authentication */
  readonly security?: readonly (readonly string[])[]
  /** Path parameters. */
  readonly parameters?: Readonly<Record<string, z.ZodMiniType>>
  /** Optional request headers. */
  readonly headers?: HeaderDescriptions
  /** Optional query parameters. */
  readonly query?: HeaderDescriptions
  readonly body?: BodyDescription
  /** Responses by status. */
  readonly responses: Readonly<Record<number, ResponseDescription>>
}

export interface ResponseDescription {
  readonly description: string
  /** Headers that the response may have. */
  readonly headers?: HeaderDescriptions
  /** Alternatives for a JSON body. */
  readonly bodies: readonly BodyDescription[]
  /** @default 'application/json' */
  readonly type?: 'image/png' | 'image/svg+xml' | 'text/html'
}

export interface BodyDescription {
  /** Name of the schema. The same name must not stand for another schema of the API. */
  readonly name: string
  readonly schema: z.ZodMiniType
}

/** Headers or query parameters by name. */
export type HeaderDescriptions = Readonly<
  Record<string, { readonly description: string; readonly schema: z.ZodMiniType }>
>

export type SecurityScheme =
  | { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }
  | {
      readonly type: 'apiKey'
      readonly in: 'header' | 'query'
      readonly name: string
      readonly description: string
    }

/** Descriptions of schemas whose name does not explain them. */
export const descriptions = z.registry<{ readonly description: string }>()

export const retryAfterHeader: HeaderDescriptions = {
  'Retry-After': {
    description:
      'Seconds to wait. A page of another origin reads this header only if `Access-Control-Expose-Headers` names it.',
    schema: z.int().check(z.nonnegative()),
  },
}
