// For tests: what a Markdown text says in its tables.

/** The rows of the tables below a heading of the second level, cell by cell, that begin with something in backticks. */
export function rowsBelow(markdown: string, heading: string): readonly (readonly string[])[] {
  const section = markdown.split(/^## /m).find(part => part.startsWith(heading)) ?? ''
  const lines = section.split('\n').filter(line => line.startsWith('| `'))
  return lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replaceAll('`', '').trim()),
  )
}
