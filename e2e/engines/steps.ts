import { expect } from '@playwright/test'
import { SARA, type Settings } from '../support/demo.js'
import type { EnginePage, Target } from './engine-page.js'

export const IDENTIFIER_FIELD = 'main section input[inputmode]'
export const CODE_FIELD = 'main section input[autocomplete=one-time-code]'

export const SEND: Target = { selector: 'main section button[type=submit]' }
export const QR_TAB: Target = { selector: 'main section [role=tab]:nth-of-type(2)' }
export const APPROVE: Target = { selector: 'aside button', text: 'Approve' }

/** Text of the demo after its `onSuccess` was called. */
export const RESULT = 'onSuccess got a session'

/** Settings that `serve.mjs` or the page itself reads, besides those of the demo. */
interface Extra {
  readonly policy?: 'strict'
  readonly locale?: string
}

export async function open(
  page: EnginePage,
  url: string | undefined,
  settings: Settings & Extra = {},
): Promise<void> {
  await page.goto(`${url}/?${new URLSearchParams(Object.entries(settings))}`)
  await page.expectIn(true, isReady, IDENTIFIER_FIELD, settings.locale ?? 'en')
}

/** True once the first screen is there in its language. Runs in the page. */
function isReady(field: string, locale: string): boolean {
  const card = document.querySelector('main section[lang] .werify-card:not([data-placeholder])')
  const root = card?.closest('[lang]')
  return root?.getAttribute('lang')?.startsWith(locale) === true && document.querySelector(field) !== null
}

/** Requests a code, and returns it from the simulated inbox once the code field has the focus. */
export async function sendCode(page: EnginePage, identifier = SARA): Promise<string> {
  await page.click({ selector: IDENTIFIER_FIELD })
  await page.type(identifier)
  await page.click(SEND)
  return readCode(page, identifier)
}

export async function readCode(page: EnginePage, identifier = SARA): Promise<string> {
  await expectFocus(page, CODE_FIELD)
  await page.expectIn(
    true,
    text => (document.querySelector('aside')?.textContent ?? '').includes(text),
    identifier,
  )
  return page.evaluate(text => {
    const message = [...document.querySelectorAll('aside li')].find(item => item.textContent.includes(text))
    return /\bcode is (\w{6})\b/.exec(message?.textContent ?? '')?.[1] ?? ''
  }, identifier)
}

export function expectFocus(page: EnginePage, selector: string): Promise<void> {
  return page.expectIn(true, query => document.activeElement?.matches(query) ?? false, selector)
}

/** Waits for the last screen, whose heading has the focus. */
export async function expectSignedIn(page: EnginePage): Promise<void> {
  await expectFocus(page, 'main section h2')
  await page.expectIn(
    true,
    text => document.querySelector('main')?.textContent.includes(text) ?? false,
    RESULT,
  )
}

/** Copies a text as a person does: from a field of the page. The clipboard is another process, which may take a while. */
export async function copy(page: EnginePage, text: string): Promise<void> {
  await page.evaluate(value => {
    const area = document.body.appendChild(document.createElement('textarea'))
    area.value = value
    area.select()
  }, text)
  await page.press('ControlOrMeta+c')
  await expect
    .poll(async () => {
      await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('body > textarea')?.select())
      await page.press('ControlOrMeta+v')
      return page.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('body > textarea')
        const pasted = area?.value
        if (area !== null) area.value = ''
        return pasted
      })
    })
    .toBe(text)
  await page.evaluate(() => document.querySelector('body > textarea')?.remove())
}
