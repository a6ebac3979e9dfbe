import { assertOrigin, parseAddress, type Address } from './address.js'
import { CHECKS } from './checks.js'
import { collectEvidence } from './collect-evidence.js'
import { countFetch, type CountedFetch } from './counted-fetch.js'
import { ExaminationError, toReason } from './examination-error.js'
import type { ExamineOptions } from './examine-options.js'
import { assertSecret, NotProvenError, showsProof } from './proof-of-ownership.js'
import { toReport, type Report } from './report.js'
import { findLoginServer } from './servers/login-servers.js'

/**
 * Examines a login server. It sends at most 24 requests, and a code only to identifiers of the caller.
 *
 * @throws TypeError for options that cannot be used, and ExaminationError for a server that does not answer, or that
 * nobody has shown to be theirs
 */
export async function examine(options: ExamineOptions): Promise<Report> {
  const server = findLoginServer(options.backend, options.qrCheck)
  const address = parseAddress(options.url)
  // Refuses an identifier of another kind before anything is sent.
  for (const given of [options.identifier, options.unknown]) if (given !== undefined) server.send(given)
  if (options.pageOrigin !== undefined) assertOrigin(options.pageOrigin)
  const counted = countFetch(options.fetch ?? globalThis.fetch)
  await assertOwnership(address, options.proof, counted)

  const evidence = await collectEvidence({ ...options, server, address, fetch: counted.fetch })
  return toReport(CHECKS, evidence, counted.count())
}

async function assertOwnership(
  address: Address,
  secret: string | undefined,
  { fetch }: CountedFetch,
): Promise<void> {
  if (address.isThisMachine) return
  if (secret === undefined) throw new NotProvenError(address)
  assertSecret(secret)
  const isProven = await showsProof(secret, address, fetch).catch((error: unknown) => {
    throw new ExaminationError(`The server does not answer: ${toReason(error)}.`)
  })
  if (!isProven) throw new NotProvenError(address, secret)
}
