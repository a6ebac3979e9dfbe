import type { Locator, Page } from '@playwright/test'

type Name = string | RegExp

/** Parts of the widget by role and name, also those that a sheet hides. */
export function part(page: Page, role: Parameters<Page['getByRole']>[0], name: Name): Locator {
  return page.locator('.werify-root').getByRole(role, { name, includeHidden: true })
}

export const button = (page: Page, name: Name) => part(page, 'button', name)
export const link = (page: Page, name: Name) => part(page, 'link', name)
export const option = (page: Page) => part(page, 'option', /./)
export const tab = (page: Page, name: Name) => part(page, 'tab', name)
export const textbox = (page: Page, name: Name) => part(page, 'textbox', name)

export function text(page: Page, words: string): Locator {
  return page.locator('.werify-root').getByText(words)
}

/** Clicks by script: also what a sheet hides or covers. */
export async function press(thing: Locator): Promise<void> {
  await thing.first().evaluate((element: HTMLElement) => element.click())
}

/** Replaces what a field holds. */
export async function fill(field: Locator, value: string): Promise<void> {
  await field.evaluate((input: HTMLInputElement, written) => {
    input.focus()
    // React replaces the property of the element itself, to hear of no change that it made.
    Reflect.set(HTMLInputElement.prototype, 'value', written, input)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, value)
}
