import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { reach } from '../support/screens.js'
import { button, codeField, identifierField, open, sendCode, tab, widget } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

/** What a screen reader finds on a screen, in its order. */
const OUTLINES = [
  [
    'the identifier',
    `
      - region "Sign in to Trader4":
        - /children: deep-equal
        - heading "Sign in to Trader4" [level=2]
        - paragraph: Use your email, phone or wallet address.
        - tablist "Ways to sign in":
          - tab "Code" [selected]
          - tab "QR code"
        - tabpanel "Code":
          - alert
          - text: Email, phone or wallet
          - textbox "Email, phone or wallet"
          - alert
          - status
          - button "Send code"
          - text: or
          - link "Continue with Google"
        - status`,
  ],
  [
    'a number with its country',
    `
      - 'button "Country: United Kingdom, +44"'
      - textbox "Email, phone or wallet": 7888 872720`,
  ],
  [
    'a refused code',
    `
      - region "Enter your code":
        - /children: deep-equal
        - heading "Enter your code" [level=2]
        - paragraph:
          - text: Sent to
          - strong: h•••@trader4.net
          - text: ·
          - button "Change"
        - alert
        - paragraph: The code has 6 digits, and is checked as soon as it is complete.
        - textbox "6-digit code" [invalid]: /^\\d{6}$/
        - alert: That code is not right. 4 tries left.
        - button "Resend code in 30 seconds" [disabled]
        - text: Expires in 5 minutes
        - status
        - button "Verify" [disabled]
        - paragraph:
          - text: No code? Check your spam folder, or
          - button "use another way to sign in"
          - text: .
        - status`,
  ],
  [
    'the end',
    `
      - region "Welcome back, Sara":
        - /children: deep-equal
        - heading "Welcome back, Sara" [level=2]
        - paragraph: Taking you to Trader4…
        - status: You are signed in.`,
  ],
] as const

for (const [screen, outline] of OUTLINES) {
  test(`[WCAG-1.3.1] [WCAG-2.4.6] [WCAG-4.1.2] a screen reader finds all of ${screen}, in order and by name`, async ({
    page,
    context,
  }) => {
    await open(page)
    await reach(screen, { page, context })
    await expect(page.getByRole('main')).toMatchAriaSnapshot(outline)
  })
}

test('[WCAG-4.1.2] a button that waits keeps its name, and the form says that it is busy', async ({
  page,
}) => {
  await open(page, { scenario: 'never-answers' })
  await identifierField(page).fill('hi@trader4.net')
  await button(page, 'Send code').click()

  await expect(widget(page).locator('form[aria-busy="true"]')).toBeVisible()
  await expect(button(page, 'Send code')).toHaveAttribute('aria-disabled', 'true')
})

for (const dir of ['ltr', 'rtl'] as const) {
  test(`[WCAG-1.3.2] the Tab key goes through the page as it is read, ${dir}`, async ({ page }) => {
    await open(page, { dir })
    await expectReadingOrder(page, 4, dir)
    await identifierField(page).fill('hi@trader4.net')
    await sendCode(page)
    await expectReadingOrder(page, 5, dir)
  })
}

test('[WCAG-3.2.3] ways to sign in stand in the same order wherever there are some', async ({ page }) => {
  await open(page)
  const before = await namesOf(page)
  await button(page, 'Send code').click()
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await namesOf(page)).toEqual(before)

  await sendCode(page)
  await button(page, 'Change').click()
  await expect(identifierField(page)).toBeFocused()
  expect(await namesOf(page)).toEqual(before)
})

test('[WCAG-1.3.5] fields say what they are for, so that browsers can fill them in', async ({ page }) => {
  await open(page)
  await expect(identifierField(page)).toHaveAttribute('autocomplete', 'username')
  await sendCode(page)
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
})

test('[WCAG-3.1.1] the widget says its language and direction, and what is typed reads left to right', async ({
  page,
}) => {
  await page.goto('/?locale=fa')
  await expect(widget(page)).toHaveAttribute('lang', 'fa')
  await expect(widget(page)).toHaveAttribute('dir', 'rtl')
  await expect(widget(page).getByRole('textbox')).toHaveAttribute('dir', 'ltr')

  await widget(page).getByRole('textbox').fill('hi@trader4.net')
  await widget(page).getByRole('textbox').press('Enter')
  const code = widget(page).locator('[autocomplete="one-time-code"]')
  await expect(code).toHaveAttribute('dir', 'ltr')
  await expect(widget(page).getByText('h•••@trader4.net')).toHaveAttribute('dir', 'ltr')
})

/** From the first control on, each lies below the one before it, or further along the same line. */
async function expectReadingOrder(page: Page, count: number, dir: 'ltr' | 'rtl') {
  const controls: Locator = widget(page).locator(
    'button:visible:not([tabindex="-1"]), input:visible, a:visible',
  )
  await expect(controls).toHaveCount(count)
  await controls.first().focus()
  let last = await placeOf(controls.first())
  for (let index = 1; index < count; index += 1) {
    await page.keyboard.press('Tab')
    await expect(controls.nth(index)).toBeFocused()
    const next = await placeOf(controls.nth(index))
    const isFurther = dir === 'ltr' ? next.x > last.x : next.x < last.x
    expect(next.y >= last.bottom || isFurther).toBe(true)
    last = next
  }
}

/** On the page, which may scroll when something takes the focus. */
async function placeOf(control: Locator) {
  return control.evaluate(element => {
    const { x, y, height } = element.getBoundingClientRect()
    return { x, y: y + window.scrollY, bottom: y + window.scrollY + height }
  })
}

async function namesOf(page: Page): Promise<readonly string[]> {
  await expect(tab(page, 'Code')).toBeVisible()
  return widget(page).locator('[role="tab"], [type="submit"], a').allTextContents()
}
