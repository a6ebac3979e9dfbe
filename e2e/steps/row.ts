import { test } from '@playwright/test'

/** Tests one row of a table, on a page that its rows share. The message of a failure begins with the name of the row. */
export function row(name: string, act: () => Promise<void>): Promise<void> {
  return test.step(name, async () => {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const { message, stack } = error
      error.message = `${name}: ${message}`
      if (stack !== undefined) error.stack = stack.replace(message, () => error.message)
      throw error
    }
  })
}
