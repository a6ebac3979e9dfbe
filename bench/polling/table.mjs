/**
 * Prints a table, its first column aligned left and the others right.
 *
 * @param {string} title
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(title, heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map(row => row[column].length)))
  const line = cells =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
  const ruler = widths.map(width => '-'.repeat(width)).join('  ')
  process.stdout.write(`\n${[title, line(heads), ruler, ...rows.map(line)].join('\n')}\n`)
}

export const seconds = ms => (ms / 1000).toFixed(2)
export const whole = number => Math.round(number).toLocaleString('en')
/** Difference of one number from another, in percent. */
export const against = (ours, other) => {
  const percent = (ours / other - 1) * 100
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`
}
