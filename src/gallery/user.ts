import { type ByRoleMatcher, fireEvent, getByRole } from '@testing-library/dom'

/** The browser's own timer: the clock of the page is frozen. */
const setRealTimeout = window.setTimeout.bind(window)

const RETRY_MS = 10
const TIMEOUT_MS = 20_000

/** A user who finds things by their role and name. All waits reject after a timeout. */
export interface User {
  /** Waits for an element. @param isMeant refuses the element while it is false */
  readonly find: (
    role: ByRoleMatcher,
    name?: string | RegExp,
    isMeant?: (found: HTMLElement) => boolean,
  ) => Promise<HTMLElement>
  readonly press: (role: ByRoleMatcher, name?: string | RegExp) => Promise<void>
  /** Replaces the text in the only field with this role. */
  readonly type: (role: 'textbox' | 'combobox', text: string) => Promise<void>
  readonly waitForText: (text: string) => Promise<void>
}

/** @param signal ends all waiting */
export function createUser(page: HTMLElement, signal: AbortSignal): User {
  async function retry<Found>(look: () => Found): Promise<Found> {
    const giveUpAt = performance.now() + TIMEOUT_MS
    for (;;) {
      signal.throwIfAborted()
      try {
        return look()
      } catch (error) {
        if (performance.now() > giveUpAt) throw error
        await new Promise(resolve => setRealTimeout(resolve, RETRY_MS))
      }
    }
  }

  const find: User['find'] = (role, name, isMeant = () => true) =>
    retry(() => {
      const found = getByRole(page, role, name === undefined ? {} : { name })
      if (!isMeant(found)) throw new Error(`The ${String(role)} on the page is another one.`)
      return found
    })

  return {
    find,
    async press(role, name) {
      const found = await find(role, name)
      found.click()
    },
    async type(role, text) {
      const field = await find(role)
      field.focus()
      fireEvent.input(field, { target: { value: text } })
    },
    async waitForText(text) {
      await retry(() => {
        if (!page.innerText.includes(text)) throw new Error(`The page does not contain "${text}".`)
      })
    },
  }
}
