// Turns measures into a table: ratios to the floor, and counts.

/** Stands for a measure that a subject has not. */
const NONE = '–'

const median = values => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)]
}
const sumUp = take => visits => {
  const values = visits.flatMap(take).filter(value => value !== undefined)
  return values.length === 0 ? undefined : median(values)
}
const keys = name => sumUp(visit => visit[name]?.map(({ ms }) => ms))
const measure = name => sumUp(visit => visit[name])
const keyCommits = visits => {
  const pressed = visits.flatMap(({ number = [], email = [], code = [] }) => [...number, ...email, ...code])
  const sum = pressed.reduce((commits, key) => commits + key.commits, 0)
  return Math.round((sum / pressed.length) * 10) / 10
}
/** None of a widget that runs on another library, and so never commits. */
const ofReact = count => visits => (keyCommits(visits) === 0 ? undefined : count(visits))

/** Columns that are ratios to the floor. */
const RATIOS = {
  'first field': measure('firstField'),
  script: measure('script'),
  'style, layout': measure('layout'),
  'step to step': measure('step'),
  'key: email': keys('email'),
  'key: number': keys('number'),
  'key: code': keys('code'),
  heap: measure('heap'),
  nodes: measure('nodes'),
}

/** Columns that are counts. */
const COUNTS = {
  'JS files': measure('files'),
  requests: measure('requests'),
  'commits/key': ofReact(keyCommits),
  'idle commits/s': ofReact(measure('idleCommits')),
  '… at a code': ofReact(measure('idleCodeCommits')),
}

/**
 * @param {ReadonlyMap<string, readonly import('./visit.mjs').Measures[]>} visits by name of their subject, the floor first
 * @returns {readonly (readonly string[])[]} rows of cells, the heads first
 */
export function toRows(visits) {
  const [floor] = visits.values()
  const rows = [...visits].map(([name, taken]) => [
    name,
    ...Object.values(RATIOS).map(of => toRatio(of(taken), of(floor))),
    ...Object.values(COUNTS).map(of => String(of(taken) ?? NONE)),
  ])
  return [['', ...Object.keys(RATIOS), ...Object.keys(COUNTS)], ...rows]
}

function toRatio(value, floor) {
  return value === undefined ? NONE : (value / floor).toFixed(2)
}

/** Aligned for a terminal. */
export function toText([heads, ...rows]) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map(row => row[column].length)))
  const line = cells =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
  return [heads, ...rows].map(line).join('\n')
}

export function toMarkdown([heads, ...rows]) {
  const rule = heads.map((_, column) => (column === 0 ? '---' : '--:'))
  return [heads, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
