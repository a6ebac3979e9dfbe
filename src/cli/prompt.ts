import { createInterface, type Interface } from 'node:readline'

export interface Prompt {
  /** @throws TypeError where nobody can type anything any more */
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/** Asks on the terminal, or of what is piped in. Questions go to stderr, so that stdout has the result alone. */
export function createPrompt(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Prompt {
  let terminal: Interface | undefined
  let lines: AsyncIterator<string> | undefined
  return {
    async ask(question) {
      terminal ??= createInterface({ input, output })
      lines ??= terminal[Symbol.asyncIterator]()
      output.write(question)
      const line = await lines.next()
      if (line.done === true)
        throw new TypeError('No code was typed. Type the one that arrived, or leave out --code.')
      return line.value.trim()
    },
    close: () => terminal?.close(),
  }
}
