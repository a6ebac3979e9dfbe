import { SEVERITIES, type Check, type Severity } from './check.js'
import type { Evidence } from './evidence.js'

export interface Finding {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** Behaviour of the server that shows the fault. */
  readonly seen: string
  readonly whatToDo: string
}

/** Result of an examination. It holds no identifier, no code and no token. */
export interface Report {
  readonly url: string
  readonly backend: string
  readonly requests: number
  /** The most urgent ones first. */
  readonly findings: readonly Finding[]
  /** Names of checks that found nothing. */
  readonly passed: readonly string[]
  readonly notAsked: readonly { readonly id: string; readonly needs: string }[]
}

/** Runs all checks over what the server answered. */
export function toReport(checks: readonly Check[], evidence: Evidence, requests: number): Report {
  const findings: Finding[] = []
  const passed: string[] = []
  const notAsked: { id: string; needs: string }[] = []
  for (const { id, severity, title, whatToDo, run } of checks) {
    const result = run(evidence)
    if (result?.verdict === 'fine') passed.push(id)
    if (result?.verdict === 'not-asked') notAsked.push({ id, needs: result.because })
    if (result?.verdict === 'found') findings.push({ id, severity, title, seen: result.seen, whatToDo })
  }
  const { origin, pathname } = evidence.address.url
  return {
    url: origin + pathname.replace(/\/$/, ''),
    backend: evidence.server.name,
    requests,
    findings: findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    passed,
    notAsked,
  }
}

/** True if something is wrong that should keep a server from going live. */
export function isSerious({ findings }: Report): boolean {
  return findings.some(({ severity }) => severity !== 'low')
}
