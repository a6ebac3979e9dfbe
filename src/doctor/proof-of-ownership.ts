import { createHash, randomBytes } from 'node:crypto'
import { readText } from './ask.js'
import type { Address } from './address.js'
import type { CountedFetch } from './counted-fetch.js'
import { ExaminationError } from './examination-error.js'

/** Path of the file that proves who owns a server. */
export const PROOF_PATH = '/.well-known/werify-login-doctor'
/** Header of the response at that path, for servers that cannot serve a file. */
export const PROOF_HEADER = 'Werify-Login-Doctor'

/** Secret that only the caller knows: 256 bits. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Public half of a secret, for one server. Everybody can read it there, and nobody can find the secret from it: so the
 * proof of one owner is of no use to anybody else.
 */
export function toProof(secret: string, { url }: Address): string {
  return createHash('sha256').update(`werify-login-doctor ${url.origin} ${secret}`).digest('base64url')
}

/**
 * Refuses a secret that a person has thought of. One that can be guessed proves nothing.
 *
 * @throws TypeError for any text but one of {@link createSecret}
 */
export function assertSecret(text: string): void {
  if (/^[\w-]{43}$/.test(text)) return
  throw new TypeError(
    'The secret after --proof is not one that the doctor printed. Run it without --proof to get one.',
  )
}

/** True where the server shows the proof, as the whole file or as the header. It follows no redirect. */
export async function showsProof(
  secret: string,
  address: Address,
  fetch: CountedFetch['fetch'],
): Promise<boolean> {
  const response = await fetch(address.url.origin + PROOF_PATH, {
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(15_000),
  })
  const proof = toProof(secret, address)
  const isFile = response.status === 200 && (await readText(response)).trim() === proof
  return isFile || (response.status < 300 && response.headers.get(PROOF_HEADER) === proof)
}

/** Thrown before anything else is asked of a server that nobody has shown to be theirs. */
export class NotProvenError extends ExaminationError {
  /** @param secret the one that was passed; without it a new one is created, and the server is asked nothing */
  constructor(address: Address, secret?: string) {
    const used = secret ?? createSecret()
    super(
      [
        secret === undefined
          ? 'The doctor only asks your own servers. Show that this one is yours:'
          : 'The server does not show the proof of this secret, so nothing was asked.',
        `1. Let ${address.url.origin}${PROOF_PATH} answer with this line alone, or with it in the header ${PROOF_HEADER}:`,
        `   ${toProof(used, address)}`,
        '2. Run the same command again, and add',
        `   --proof ${used}`,
        'Keep the secret after --proof to yourself. Afterwards, delete the file.',
      ].join('\n'),
    )
  }
}
