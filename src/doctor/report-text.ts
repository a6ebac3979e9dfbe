import { SEVERITIES, type Severity } from './check.js'
import type { Report } from './report.js'

const HEADINGS: Readonly<Record<Severity, string>> = {
  high: 'Fix at once: accounts are open, or nobody can sign in',
  medium: 'Fix soon: an attack is easier, or people are told something wrong',
  low: 'Fix when you can: it works, but slower or less well',
}

/** The report for people, as lines. */
export function toLines(report: Report): readonly string[] {
  const { url, backend, requests, findings, passed, notAsked } = report
  return [
    `${url}, examined as ${backend} with ${requests} requests`,
    '',
    ...SEVERITIES.flatMap(severity => findingLines(report, severity)),
    `${findings.length} to fix, ${passed.length} in order, ${notAsked.length} not asked.`,
    ...notAskedLines(report),
  ]
}

function findingLines({ findings }: Report, severity: Severity): readonly string[] {
  const ofSeverity = findings.filter(finding => finding.severity === severity)
  if (ofSeverity.length === 0) return []
  return [
    HEADINGS[severity],
    ...ofSeverity.flatMap(({ id, title, seen, whatToDo }) => [
      `  ${title} (${id})`,
      `    Seen: ${seen}`,
      `    What to do: ${whatToDo}`,
    ]),
    '',
  ]
}

/** Options that make the doctor ask the rest, too. */
function notAskedLines({ notAsked }: Report): readonly string[] {
  const needs = [...new Set(notAsked.map(({ needs: need }) => need))]
  return needs.map(need => {
    const ids = notAsked.filter(({ needs: other }) => other === need).map(({ id }) => id)
    return `  Needs ${need}: ${ids.join(', ')}`
  })
}
