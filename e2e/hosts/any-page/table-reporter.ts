import type { Reporter, TestCase } from '@playwright/test/reporter'

/** Prints how many parts differ on the page of each sheet. */
export default class TableReporter implements Reporter {
  readonly #rows: string[] = []

  onTestEnd({ title, annotations, results }: TestCase): void {
    const all = [...annotations, ...results.flatMap(result => result.annotations)]
    const parts = all.find(({ type }) => type === 'parts')?.description
    if (parts !== undefined) this.#rows.push(`${parts.padStart(14)}  ${title}`)
  }

  onEnd(): void {
    if (this.#rows.length > 0) process.stdout.write(`\nParts that differ:\n${this.#rows.join('\n')}\n`)
  }

  printsToStdio(): boolean {
    return false
  }
}
