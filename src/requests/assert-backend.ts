import type { LoginBackend } from '../backends/login-backend.js'

/** Members of a backend and of its parts, by `typeof`. */
const MEMBERS = {
  backend: {
    name: 'string',
    identifiers: 'object',
    code: 'object',
    requestOtp: 'function',
    verifyOtp: 'function',
  },
  qr: { create: 'function', check: 'function' },
  google: { href: 'function', finish: 'function' },
} as const

/**
 * Checks what a host without TypeScript passes as its backend.
 *
 * @throws {TypeError} that names what is missing
 */
export function assertBackend(backend: LoginBackend): void {
  assertMembers(backend, 'backend')
  for (const part of ['qr', 'google'] as const) {
    if (backend[part] !== undefined) assertMembers(backend[part], part)
  }
}

function assertMembers(value: unknown, part: keyof typeof MEMBERS): void {
  for (const [member, type] of Object.entries(MEMBERS[part])) {
    const found: unknown = hasMembers(value) ? Reflect.get(value, member) : undefined
    if (found === null || typeof found !== type) {
      throw new TypeError(`"${part}" has no "${member}". Pass a backend as docs/backends.md shows.`)
    }
  }
}

function hasMembers(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
