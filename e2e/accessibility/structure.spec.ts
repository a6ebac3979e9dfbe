import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { goToScreen } from '../support/screens.js'
import { open, visit } from '../support/demo.js'
import { button, codeField, identifierField, tab, widget } from '../support/locators.js'
import { sendCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

/** Accessibility tree of each screen. */
const OUTLINES = [
  [
    'the identifier',
    `
      - region "Sign in to Trader4":
        - /children: deep-equal
        - heading "Sign in to Trader4" [level=2]
        - paragraph: Use your email, phone number or wallet.
        - tablist "Ways to sign in":
          - tab "One-time code" [selected]
          - tab "QR code"
        - tabpanel "One-time code":
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
          - text: Sent to your email address at trader4.net.
          - button "Change"
        - alert
        - text: 6-digit code
        - textbox "6-digit code" [invalid]: /^\\d{6}$/
        - alert: That code isn’t right. 4 attempts left.
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
        - status: You’re signed in.`,
  ],
] as const

for (const [screen, outline] of OUTLINES) {
  test(`[WCAG-1.3.1] [WCAG-2.4.6] [WCAG-4.1.2] a screen reader finds everything on ${screen}, in order and by name`, async ({
    page,
    context,
  }) => {
    await open(page)
    await goToScreen(screen, { page, context })
    await expect(page.getByRole('main')).toMatchAriaSnapshot(outline)
  })
}

test('[WCAG-4.1.2] a busy button keeps its name, and the form declares that it is busy', async ({ page }) => {
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

test('[WCAG-3.2.3] ways to sign in are always in the same order', async ({ page }) => {
  await open(page)
  const before = await readWays(page)
  await button(page, 'Send code').click()
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await readWays(page)).toEqual(before)

  await sendCode(page)
  await button(page, 'Change').click()
  await expect(identifierField(page)).toBeFocused()
  expect(await readWays(page)).toEqual(before)
})

test('[WCAG-1.3.5] fields declare their purpose, so that browsers can fill them in', async ({ page }) => {
  await open(page)
  await expect(identifierField(page)).toHaveAttribute('autocomplete', 'username')
  await sendCode(page)
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
})

test('[WCAG-3.1.1] the widget declares its language and direction, and typed text reads left to right', async ({
  page,
}) => {
  await visit(page, { locale: 'fa' })
  await expect(widget(page)).toHaveAttribute('lang', 'fa')
  await expect(widget(page)).toHaveAttribute('dir', 'rtl')
  await expect(widget(page).getByRole('textbox')).toHaveAttribute('dir', 'ltr')

  await widget(page).getByRole('textbox').fill('hi@trader4.net')
  await widget(page).getByRole('textbox').press('Enter')
  const code = widget(page).locator('[autocomplete="one-time-code"]')
  await expect(code).toHaveAttribute('dir', 'ltr')
  await expect(widget(page).getByText('h•••@trader4.net')).toHaveAttribute('dir', 'ltr')
})

/** Expects each control that Tab reaches to be below the one before, or further along the same line. */
async function expectReadingOrder(page: Page, count: number, dir: 'ltr' | 'rtl') {
  const controls: Locator = widget(page).locator(
    'button:visible:not([tabindex="-1"]), input:visible, a:visible',
  )
  await expect(controls).toHaveCount(count)
  await controls.first().focus()
  let last = await measurePlace(controls.first())
  for (let index = 1; index < count; index += 1) {
    await page.keyboard.press('Tab')
    await expect(controls.nth(index)).toBeFocused()
    const next = await measurePlace(controls.nth(index))
    const isFurther = dir === 'ltr' ? next.x > last.x : next.x < last.x
    expect(next.y >= last.bottom || isFurther).toBe(true)
    last = next
  }
}

/** Measures from the top of the page, which may scroll when a control takes the focus. */
async function measurePlace(control: Locator) {
  return control.evaluate(element => {
    const { x, y, height } = element.getBoundingClientRect()
    return { x, y: y + window.scrollY, bottom: y + window.scrollY + height }
  })
}

async function readWays(page: Page): Promise<readonly string[]> {
  await expect(tab(page, 'One-time code')).toBeVisible()
  return widget(page).locator('[role="tab"], [type="submit"], a').allTextContents()
}
