import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { contrast, type Colour } from '../support/contrast.js'
import { open } from '../support/demo.js'
import {
  button,
  countryButton,
  countrySearch,
  googleLink,
  identifierField,
  tab,
  widget,
} from '../support/locators.js'
import { sendCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

for (const theme of ['light', 'dark'] as const) {
  for (const [name, find] of [
    ['Send code', (page: Page) => button(page, 'Send code')],
    ['Continue with Google', googleLink],
  ] as const) {
    test(`"${name}" changes under the pointer, and again while it is pressed, ${theme}`, async ({ page }) => {
      await open(page, { theme })
      const atRest = await readColour(find(page), 'background-color')
      await find(page).hover()
      const pointedAt = await readColour(find(page), 'background-color')
      await page.mouse.down()
      const pressed = await readColour(find(page), 'background-color')

      expect(contrast(atRest, pointedAt)).toBeGreaterThan(1.1)
      expect(contrast(pointedAt, pressed)).toBeGreaterThan(1.1)
    })
  }

  test(`[WCAG-1.4.3] a button that cannot be pressed yet looks so by its colour, and can be read, ${theme}`, async ({
    page,
  }) => {
    await open(page, { theme })
    await sendCode(page)
    const verify = button(page, 'Verify')

    await expect(verify).toHaveCSS('opacity', '1')
    const [ink, ground] = [await readColour(verify, 'color'), await readColour(verify, 'background-color')]
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
}

test('in the dark the open tab is lighter than what it lies on', async ({ page }) => {
  await open(page, { theme: 'dark' })
  const track = await readColour(widget(page).getByRole('tablist'), 'background-color')
  const indicator = await readColour(widget(page).getByRole('tablist'), 'background-color', '::before')
  const ink = await readColour(tab(page, 'One-time code'), 'color')
  expect(contrast(ink, indicator)).toBeLessThan(contrast(ink, track))
})

test('what is doubtful is amber, and what is wrong is red, each with a sign of its own', async ({ page }) => {
  await open(page)
  await identifierField(page).fill('7888 87')
  await expect(countryButton(page)).toBeVisible()
  await identifierField(page).press('Tab')
  const doubt = widget(page).getByRole('status').filter({ hasText: 'too short' })
  const [red, green] = await readColour(doubt, 'color')
  expect(green).toBeGreaterThan(red / 2)
  await expect(doubt.locator('svg')).toBeVisible()

  await identifierField(page).fill('')
  await button(page, 'Send code').click()
  const error = widget(page).getByRole('alert').filter({ hasText: 'Enter your' })
  const [errorRed, errorGreen] = await readColour(error, 'color')
  expect(errorGreen).toBeLessThan(errorRed / 2)
  await expect(error.locator('svg')).toBeVisible()
})

test('[WCAG-2.4.7] only the part with the focus has a ring: the number, its country, or the search', async ({
  page,
}) => {
  await open(page)
  await identifierField(page).fill('7888 872720')
  const box = identifierField(page).locator('..')
  await expect(box).not.toHaveCSS('box-shadow', 'none')

  await countryButton(page).press('Shift')
  await expect(box).toHaveCSS('box-shadow', 'none')
  await expect(countryButton(page)).toHaveCSS('outline-style', 'solid')

  await countryButton(page).click()
  await expect(countrySearch(page)).toHaveCSS('outline-style', 'solid')
  await expect(box).toHaveCSS('box-shadow', 'none')
  await expect(widget(page).getByRole('option', { selected: true })).toHaveCSS('outline-style', 'none')
})

test('[WCAG-2.4.7] the ring around a link touches neither the line above nor the one below', async ({
  page,
}) => {
  await open(page)
  await sendCode(page)
  for (const name of ['Change', 'use another way to sign in']) {
    await button(page, name).press('Shift')
    const { ring, line } = await button(page, name).evaluate(link => {
      const read = (element: Element, property: string) =>
        Number.parseFloat(getComputedStyle(element).getPropertyValue(property))
      const outside = read(link, 'outline-offset') + read(link, 'outline-width')
      const { height } = link.getBoundingClientRect()
      return { ring: height + 2 * outside, line: read(link.parentElement ?? link, 'line-height') }
    })
    // Letters leave some pixels of their line free.
    expect(ring, name).toBeLessThan(line + 4)
  }
})

/** Computed colour of an element or of its pseudo-element. */
async function readColour(element: Locator, property: string, pseudo?: string): Promise<Colour> {
  const channels = await element.evaluate(
    (found, [name, part]) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')
      if (context === null) throw new Error('No canvas.')
      context.fillStyle = getComputedStyle(found, part).getPropertyValue(name ?? '')
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data]
    },
    [property, pseudo] as const,
  )
  const [red = 0, green = 0, blue = 0] = channels
  return [red, green, blue]
}
