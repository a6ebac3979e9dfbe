import type { Page } from '@playwright/test'

/** Adds rules of the host to the page in a way that a strict policy allows. */
export async function addStyle(page: Page, rules: string): Promise<void> {
  await page.evaluate(text => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, rules)
}
