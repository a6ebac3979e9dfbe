import { expect, test, type Page } from '@playwright/test'
import { chooseNetwork, open, SARA } from '../support/demo.js'
import {
  button,
  codeField,
  identifierField,
  phonePanel,
  qrCode,
  tab,
  welcome,
  widget,
} from '../support/locators.js'
import { enterCode, readCode, wrongCode } from '../support/steps.js'

test('[HOST-06] on a page that Chrome translates, people sign in with a code', async ({ page }) => {
  const failures = recordFailures(page)
  await translate(page)
  await open(page)
  await identifierField(page).fill('ada@')
  await button(page, 'Send code').click()
  await expect(widget(page)).toContainText('That email address isn’t complete.')
  await identifierField(page).fill(SARA)
  await chooseNetwork(page, 'Server down')
  await button(page, 'Send code').click()
  await expect(widget(page)).toContainText('went wrong on our side')
  await chooseNetwork(page, 'Everything works')
  await button(page, 'Try again').click()
  await expect(codeField(page)).toBeFocused()
  await expect(widget(page)).toContainText('h•••@trader4.net')
  await enterCode(page, wrongCode(await readCode(page)))
  await expect(widget(page)).toContainText('That code isn’t right.')
  await codeField(page).fill(await readCode(page))
  await expect(welcome(page)).toBeFocused()
  expect(failures).toEqual([])
})

test('[HOST-06] on a page that Chrome translates, people sign in with a phone', async ({ page }) => {
  const failures = recordFailures(page)
  await translate(page)
  await open(page, { confirm: 'on' })
  await tab(page, 'QR code').click()
  await expect(qrCode(page)).toBeVisible()
  await tab(page, 'One-time code').click()
  await tab(page, 'QR code').click()
  await phonePanel(page).getByRole('button', { name: 'Approve' }).click()
  await expect(widget(page).getByRole('heading', { name: 'Sign in as' })).toBeFocused()
  await button(page, 'Continue').click()
  await expect(welcome(page)).toBeVisible()
  expect(failures).toEqual([])
})

/** Wraps each text of the page as it appears, as Chrome's translator does, and says so in the language of the page. */
async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const skipped = ['SCRIPT', 'STYLE', 'TEXTAREA', 'OPTION', 'TITLE', 'FONT']
    function wrapTexts() {
      const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      while (texts.nextNode() !== null) {
        const text = texts.currentNode
        const parent = text.parentElement
        if (text instanceof Text && text.data.trim() !== '' && parent && !skipped.includes(parent.tagName)) {
          found.push(text)
        }
      }
      for (const text of found) {
        const outer = document.createElement('font')
        const inner = document.createElement('font')
        inner.textContent = text.data
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    new MutationObserver(wrapTexts).observe(document, { childList: true, characterData: true, subtree: true })
  })
}

function recordFailures(page: Page): readonly string[] {
  const failures: string[] = []
  page.on('pageerror', error => failures.push(error.message))
  return failures
}
