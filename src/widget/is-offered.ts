import type { LoginBackend } from '../backends/login-backend.js'

/** Ways to sign in that a backend may have beside the code. */
export const OPTIONAL_METHODS = ['qr', 'google'] as const

export type OptionalMethod = (typeof OPTIONAL_METHODS)[number]

/**
 * True for a method that the backend has and the host wants.
 *
 * @param wanted methods that the host wants. @default all of them
 */
export function isOffered(
  backend: LoginBackend,
  wanted: readonly OptionalMethod[] | undefined,
  method: OptionalMethod,
): boolean {
  return backend[method] !== undefined && (wanted === undefined || wanted.includes(method))
}
