/** Reason why a server was not examined, in words for its owner. */
export class ExaminationError extends Error {
  override readonly name: string = 'ExaminationError'
}

/** Reason why a request got no response, without the address. */
export function toReason(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason is known'
  if (error.name === 'TimeoutError') return 'it took longer than 15 seconds'
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return 'code' in cause ? String(cause.code) : cause.message
}
