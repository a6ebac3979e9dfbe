import type { Locator, Page } from '@playwright/test'

const CONTROLS = 'button, a, [role="tab"], label, h2'

/** What does not fit into a screen of this width, in words: nothing where all is well. */
export async function misfitsIn(page: Page, widget: Locator, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 })
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
  const misfits = await widget.locator(CONTROLS).filter({ visible: true }).evaluateAll(findMisfits)
  return scrolled > width ? [`the page is ${scrolled} wide`, ...misfits] : misfits
}

/** Runs in the page: what is clipped, sticks out of the card, or lies over something else. */
function findMisfits(controls: readonly Element[]): string[] {
  const card = document.querySelector('.werify-card')?.getBoundingClientRect()
  const boxes = controls.map(control => ({
    control,
    name: `“${control.textContent}”`,
    box: control.getBoundingClientRect(),
  }))
  return boxes.flatMap(({ control, name, box }, index) => [
    ...(control.scrollWidth > control.clientWidth || control.scrollHeight > control.clientHeight
      ? [`${name} is clipped`]
      : []),
    ...(card === undefined || box.left < card.left || box.right > card.right
      ? [`${name} sticks out of the card`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter(
        ({ control: other, box: others }) =>
          !control.contains(other) &&
          box.left < others.right &&
          others.left < box.right &&
          box.top < others.bottom &&
          others.top < box.bottom,
      )
      .map(({ name: other }) => `${name} lies over ${other}`),
  ])
}
