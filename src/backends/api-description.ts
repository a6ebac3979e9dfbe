import * as z from 'zod/mini'

/** What a server is asked and what it may answer, as data. Its OpenAPI document is made of this, and nothing else is. */
export interface Api {
  readonly title: string
  readonly description: string
  /** That of the API, as its addresses have it. */
  readonly version: string
  /** Where it usually is, without a trailing slash. */
  readonly baseUrl: string
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>
  readonly routes: readonly Route[]
}

export interface Route {
  readonly method: 'get' | 'post'
  /** Below the address of the server. What stands in braces is in `parameters`. */
  readonly path: string
  /** For a route that is not below the address of its server. */
  readonly baseUrl?: string
  /** What generated code calls it; no other route of the server has the same. */
  readonly name: string
  readonly summary: string
  readonly description?: string
  /** Each is enough: the names of the schemes that go together. @default nobody is asked who they are */
  readonly security?: readonly (readonly string[])[]
  /** What the path holds. */
  readonly parameters?: Readonly<Record<string, z.ZodMiniType>>
  /** Those that may be sent. */
  readonly headers?: Described
  /** What may follow the path. */
  readonly query?: Described
  readonly body?: Body
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>
}

export interface Answer {
  readonly description: string
  /** Those that may arrive, but never for certain. */
  readonly headers?: Described
  /** JSON is one of these. */
  readonly bodies: readonly Body[]
  /** @default 'application/json' */
  readonly type?: 'image/png' | 'image/svg+xml' | 'text/html'
}

export interface Body {
  /** Stands for the same schema wherever it is used in one API. */
  readonly name: string
  readonly schema: z.ZodMiniType
}

export type Described = Readonly<
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

/** What members of bodies mean, where their names do not say it. */
export const notes = z.registry<{ readonly description: string }>()

export const retryAfter: Described = {
  'Retry-After': {
    description: 'In seconds. Pages of other origins cannot read it.',
    schema: z.int().check(z.nonnegative()),
  },
}
