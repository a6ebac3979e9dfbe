import { fireEvent, getByRole, type ByRoleMatcher } from '@testing-library/dom'

/** Of the browser: looking around takes real time. */
const later = window.setTimeout.bind(window)

const LOOK_AGAIN_MS = 10
const PATIENCE_MS = 20_000

/** What somebody does with a page, finding things by their roles and names. Whatever does not come rejects. */
export interface Person {
  readonly find: (
    role: ByRoleMatcher,
    name?: string | RegExp,
    isMeant?: (found: HTMLElement) => boolean,
  ) => Promise<HTMLElement>
  readonly press: (role: ByRoleMatcher, name?: string | RegExp) => Promise<void>
  /** Replaces what the only field of this role holds. */
  readonly type: (role: 'textbox' | 'combobox', text: string) => Promise<void>
  /** Waits for words. */
  readonly read: (text: string) => Promise<void>
}

/** @param left ends all waiting */
export function personAt(page: HTMLElement, left: AbortSignal): Person {
  async function until<Found>(look: () => Found): Promise<Found> {
    const giveUpAt = performance.now() + PATIENCE_MS
    for (;;) {
      left.throwIfAborted()
      try {
        return look()
      } catch (error) {
        if (performance.now() > giveUpAt) throw error
        await new Promise(resolve => later(resolve, LOOK_AGAIN_MS))
      }
    }
  }

  const find: Person['find'] = (role, name, isMeant = () => true) =>
    until(() => {
      const found = getByRole(page, role, name === undefined ? {} : { name })
      if (!isMeant(found)) throw new Error(`The ${String(role)} on the page is another.`)
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
    async read(text) {
      await until(() => {
        if (!page.innerText.includes(text)) throw new Error(`The page does not say "${text}".`)
      })
    },
  }
}
