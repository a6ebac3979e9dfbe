import { findFlaw, FLAW_NAMES } from '../../../mocks/flaws/flaws.js'
import { LOGIN_SERVERS } from '../servers/login-servers.js'
import { examineMock } from './examine-mock.js'

export interface FlawTable {
  readonly lines: readonly string[]
  /** Flaws that were missed, and findings on sound servers. */
  readonly problems: readonly string[]
}

const BACKENDS = LOGIN_SERVERS.map(({ name }) => name)

interface Row {
  readonly name: string
  readonly check: string
  readonly cells: readonly string[]
  /** Other checks that found something, since one flaw can have several effects. */
  readonly others: readonly string[]
}

/** Examines every backend without a flaw, and then with each flaw that it can have. */
export async function createFlawTable(): Promise<FlawTable> {
  const rows = [await createSoundRow()]
  for (const name of FLAW_NAMES) rows.push(await createRow(name))
  const columns = rows.map(({ name, check, cells, others }) => [name, check, ...cells, others.join(', ')])
  const table = [['flaw', 'found by', ...BACKENDS, 'found too'], ...columns]
  const widths = table[0]?.map((_, at) => Math.max(...table.map(row => row[at]?.length ?? 0))) ?? []
  const lines = table.map(row =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const problems = rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, at) =>
      cell === 'MISSED' || cell === 'FOUND' ? [`${name} on ${BACKENDS[at]}: ${cell}`] : [],
    ),
  )
  return { lines, problems }
}

async function createSoundRow(): Promise<Row> {
  const others = new Set<string>()
  const cells: string[] = []
  for (const backend of BACKENDS) {
    const { report } = await examineMock(backend)
    cells.push(report.findings.length === 0 ? 'nothing' : 'FOUND')
    for (const { id } of report.findings) others.add(id)
  }
  return { name: '(none)', check: '', cells, others: [...others] }
}

async function createRow(name: (typeof FLAW_NAMES)[number]): Promise<Row> {
  const { backends, check } = findFlaw(name)
  const others = new Set<string>()
  const cells: string[] = []
  for (const backend of BACKENDS) {
    if (!backends.some(flawed => flawed === backend)) {
      cells.push('–')
      continue
    }
    const { report } = await examineMock(backend, [name])
    const ids = report.findings.map(({ id }) => id)
    cells.push(ids.includes(check) ? 'found' : 'MISSED')
    for (const id of ids) if (id !== check) others.add(id)
  }
  return { name, check, cells, others: [...others] }
}
