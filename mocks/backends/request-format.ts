import type * as z from 'zod/mini'

/** Body of a request, or parameters of its path, in two schemas. */
export interface RequestFormat<Body> {
  /** As a real server reads it. */
  readonly lenient: z.ZodMiniType<Body>
  /** As the documentation has it. */
  readonly contract: z.ZodMiniType
  /** Query parameters. @default none */
  readonly query?: readonly string[]
}
