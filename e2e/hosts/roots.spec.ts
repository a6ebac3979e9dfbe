import { expect, type Locator, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { SARA, visit, type Settings } from '../support/demo.js'
import { test } from '../support/kept-page.js'
import { blockScripts } from '../support/scripts.js'
import { loginIn, type Scope } from './login-in.js'

const ROOTS = [
  ['a shadow root', 'shadow', page => page],
  ['a portal into a frame', 'frame', page => page.frameLocator('iframe')],
] as const satisfies readonly (readonly [title: string, Settings['place'], (page: Page) => Scope])[]

for (const [root, place, find] of ROOTS) {
  async function visitRoot(page: Page): Promise<Scope> {
    await visit(page, { place })
    return find(page)
  }

  test(`[HOST-09] in ${root} a code signs in by keyboard alone, and its slot is where the caret is`, async ({
    page,
  }) => {
    const scope = await visitRoot(page)
    const login = loginIn(scope)
    await tabTo(page, login.identifier)
    await page.keyboard.type(SARA)
    await page.keyboard.press('Enter')
    await expect(login.code).toBeFocused()
    await expectActiveSlots(login.code, [0])
    expect(await readRings(login.code)).toEqual([0])

    const code = await loginIn(page).readCode()
    await page.keyboard.type(code.slice(0, 4))
    await expectActiveSlots(login.code, [4])
    await page.keyboard.press('ArrowLeft')
    await expectActiveSlots(login.code, [3])
    await page.keyboard.press('Shift+ArrowLeft')
    await expectActiveSlots(login.code, [2, 3])
    await page.keyboard.press('Shift+Tab')
    await expectActiveSlots(login.code, [])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+A')
    await expectActiveSlots(login.code, [0, 1, 2, 3])
    await page.keyboard.type(code)
    await expect(login.welcome).toBeFocused()
  })

  test(`[HOST-09] [STEP-03] in ${root} a problem moves the focus from the button to the field`, async ({
    page,
  }) => {
    const login = loginIn(await visitRoot(page))
    await login.send.focus()
    await page.keyboard.press('Enter')
    await expect(login.identifier).toBeFocused()
  })

  test(`[HOST-09] in ${root} a press on a slot moves the caret there`, async ({ page }) => {
    const scope = await visitRoot(page)
    const login = loginIn(scope)
    await login.identifier.fill(SARA)
    await login.send.click()
    await login.code.pressSequentially('4803')
    const { width, height } = (await login.code.boundingBox()) ?? { width: 0, height: 0 }
    await login.code.click({ position: { x: width / 12, y: height / 2 } })
    const caret = await login.code.evaluate((input: HTMLInputElement) => input.selectionStart ?? -1)
    expect(caret).toBeLessThan(4)
    await expectActiveSlots(login.code, [caret])
  })

  test(`[HOST-09] in ${root} a country is chosen by keyboard, and its list closes when the focus leaves`, async ({
    page,
  }) => {
    const scope = await visitRoot(page)
    const login = loginIn(scope)
    const country = scope.getByRole('button', { name: /^Country: / })
    const search = scope.getByRole('combobox', { name: 'Search for a country' })
    await tabTo(page, login.identifier)
    await page.keyboard.type('7888 872720')
    await expect(country).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(search).toBeFocused()
    await page.keyboard.type('germ')
    await page.keyboard.press('Enter')
    await expect(login.identifier).toBeFocused()
    await expect(country).toHaveAccessibleName(/Germany/)

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(search).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(search).toBeHidden()

    await country.click()
    await expect(search).toBeFocused()
    await login.send.focus()
    await expect(search).toBeHidden()
  })

  test(`[HOST-09] in ${root} the tabs are used by keyboard, and the QR code is drawn`, async ({ page }) => {
    const scope = await visitRoot(page)
    await tabTo(page, scope.getByRole('tab', { name: 'One-time code', exact: true }))
    await page.keyboard.press('ArrowRight')
    await expect(scope.getByRole('tab', { name: 'QR code' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(scope.getByRole('img', { name: /^QR code to sign in to / })).toBeVisible()
  })

  testOnNewPage(
    `[HOST-09] in ${root} the focus is on the way on from a part that does not load`,
    async ({ page, context }) => {
      const scope = await visitRoot(page)
      const login = loginIn(scope)
      await expect(login.identifier).toBeVisible()
      await blockScripts(context, (_url, text) => text.includes('one-time-code'))
      await login.identifier.fill(SARA)
      await login.identifier.press('Enter')
      await expect(scope.getByText('We couldn’t load this part')).toBeVisible()
      await expect(scope.getByRole('button', { name: 'Try again' })).toBeFocused()
    },
  )
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(isFocused)) return
  }
  await expect(target).toBeFocused()
}

function isFocused(element: Element): boolean {
  const root = element.getRootNode()
  return 'activeElement' in root && root.activeElement === element
}

async function expectActiveSlots(field: Locator, slots: readonly number[]): Promise<void> {
  await expect.poll(() => readActiveSlots(field)).toEqual(slots)
}

function readActiveSlots(field: Locator): Promise<readonly number[]> {
  return field.evaluate(input =>
    [...(input.nextElementSibling?.children ?? [])].flatMap((slot, index) =>
      slot.hasAttribute('data-active') ? [index] : [],
    ),
  )
}

/** @returns the slots that are drawn with a ring */
function readRings(field: Locator): Promise<readonly number[]> {
  return field.evaluate(input =>
    [...(input.nextElementSibling?.children ?? [])].flatMap((slot, index) =>
      getComputedStyle(slot).boxShadow === 'none' ? [] : [index],
    ),
  )
}
