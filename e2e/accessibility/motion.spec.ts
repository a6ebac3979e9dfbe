import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { test as testOnNewPage } from '../support/api-calls.js'
import { open, SARA } from '../support/demo.js'
import { test } from '../support/kept-page.js'
import { button, identifierField, qrCode, tab, widget } from '../support/locators.js'
import { openQrTab, signInWithCode } from '../support/steps.js'

for (const [preference, count] of [
  ['no-preference', 1],
  ['reduce', 0],
] as const) {
  test(`[WCAG-2.3.3] a busy button is animated unless reduced motion is preferred: ${preference}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: preference })
    await open(page, { scenario: 'never-answers' })
    await identifierField(page).fill(SARA)
    await button(page, 'Send code').click()
    await expect(widget(page).getByRole('status').filter({ hasText: 'Sending' })).toBeAttached()
    expect(await countAnimations(page)).toBe(count)
  })

  test(`[WCAG-2.3.3] the time left of a QR code is animated unless reduced motion is preferred: ${preference}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: preference })
    await page.clock.install()
    await open(page)
    await openQrTab(page)
    const clock = widget(page).locator('.werify-clock-frame-left')
    const before = await clock.getAttribute('stroke-dasharray')
    await page.clock.runFor(12_000)
    await expect(clock).not.toHaveAttribute('stroke-dasharray', before ?? '')
    expect(await countAnimations(page)).toBe(count)
  })
}

for (const preference of ['no-preference', 'reduce'] as const) {
  testOnNewPage(
    `[WCAG-2.3.3] steps, tabs and the check mark are animated unless reduced motion is preferred: ${preference}`,
    async ({ page }) => {
      await page.emulateMedia({ reducedMotion: preference })
      await page.addInitScript(() => {
        window.animated = []
        for (const kind of ['animationstart', 'transitionrun'] as const) {
          document.addEventListener(kind, event => {
            window.animated.push(event instanceof AnimationEvent ? event.animationName : event.propertyName)
          })
        }
      })
      await open(page)
      await tab(page, 'QR code').click()
      await expect(qrCode(page)).toBeVisible()
      await tab(page, 'One-time code').click()
      await signInWithCode(page)
      const animated = () =>
        page.evaluate(() =>
          [...new Set(window.animated)]
            .filter(name => /^(translate|werify-(arrive|draw))$/.test(name))
            .toSorted(),
        )
      await expect
        .poll(animated)
        .toEqual(preference === 'reduce' ? [] : ['translate', 'werify-arrive', 'werify-draw'])
    },
  )
}

testOnNewPage('the check mark is drawn from nothing: no dot is there before it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.addInitScript(() => {
    document.addEventListener('animationstart', event => {
      if (!(event.target instanceof Element) || event.animationName !== 'werify-draw') return
      for (const animation of event.target.getAnimations()) {
        animation.pause()
        animation.currentTime = 0
      }
    })
  })
  await open(page)
  await signInWithCode(page)
  const path = widget(page).locator('.werify-check path')
  await expect.poll(() => path.evaluate(drawn => drawn.getAnimations().at(0)?.playState)).toBe('paused')

  const { width, height, data } = PNG.sync.read(await widget(page).locator('.werify-check svg').screenshot())
  const colours = new Set(Array.from({ length: width * height }, (_, at) => data.readUInt32BE(at * 4)))
  expect(colours.size).toBe(1)
})

/** Counts the lasting animations of the widget, once the short ones have finished. */
async function countAnimations(page: Page): Promise<number> {
  return widget(page).evaluate(async root => {
    const animations = root.getAnimations({ subtree: true })
    const lasting = animations.filter(
      animation => Number(animation.effect?.getComputedTiming().endTime) > 500,
    )
    await Promise.all(
      animations.filter(animation => !lasting.includes(animation)).map(({ finished }) => finished),
    )
    return lasting.length
  })
}

declare global {
  interface Window {
    animated: string[]
  }
}
