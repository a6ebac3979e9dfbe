/** Cells of each table row, below a heading of level 2, that begins with code in backticks. For tests of documents. */
export function tableRows(markdown: string, heading: string): readonly (readonly string[])[] {
  const section = markdown.split(/^## /m).find(part => part.startsWith(heading)) ?? ''
  const lines = section.split('\n').filter(line => line.startsWith('| `'))
  return lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replaceAll('`', '').trim()),
  )
}
