import { expect, test, type Page } from '@playwright/test'
import { CONTAINERS, roomIn } from './containers.js'
import { SARA, visit } from './visit.js'
import { button, fill, part, press, tab, textbox } from './widget.js'

/** Bounds of the card's width, in CSS pixels. */
const NARROWEST = 280
const WIDEST = 800

/** Widths of the window, in CSS pixels. */
const WINDOWS = [320, 900]

for (const container of CONTAINERS) {
  test(`[HOST-01] in ${container.title}, in a narrow window and a wide one, the card has its width and overflows nothing`, async ({
    page,
  }) => {
    const wrong: string[] = []
    await onEachScreen(page, `?container=${container.id}`, async screen => {
      for (const width of WINDOWS) {
        await page.setViewportSize({ width, height: 800 })
        const problems = await problemsIn(page, Math.min(WIDEST, roomIn(container, width)))
        wrong.push(...problems.map(problem => `${screen}, ${width}: ${problem}`))
      }
    })
    expect(wrong).toEqual([])
  })
}

/** Goes to three screens of different content. */
async function onEachScreen(
  page: Page,
  address: string,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const { until } = await visit(page, address)
  await until(button(page, 'Send code'))
  await look('identifier')
  await press(tab(page, 'QR code'))
  await until(part(page, 'img', /^QR code/))
  await look('QR code')
  await press(tab(page, 'One-time code'))
  await fill(textbox(page, /^Email/), SARA)
  await press(button(page, 'Send code'))
  await until(textbox(page, '6-digit code'))
  await look('code')
}

async function problemsIn(page: Page, room: number): Promise<readonly string[]> {
  const { card, overflowing } = await measureCard(page)
  const isWide = card >= Math.min(NARROWEST, room) - 1 && card <= Math.max(NARROWEST, room) + 1
  return [...(isWide ? [] : [`the card is ${card} of ${room} pixels wide`]), ...overflowing]
}

/** Measures the card, and lists all that sticks out of it or scrolls sideways because of it. */
function measureCard(page: Page) {
  return page.locator('.werify-card').evaluate(card => {
    const frame = card.getBoundingClientRect()
    const sticksOut = (box: DOMRect, left: number, right: number) =>
      box.left < left - 1 || box.right > right + 1
    const inside = [...card.querySelectorAll('*')].filter(element => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && element.checkVisibility() && sticksOut(box, frame.left, frame.right)
    })
    const around: Element[] = []
    for (let element = card.parentElement; element !== null; element = element.parentElement) {
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) around.push(element)
    }
    const isOutside = sticksOut(frame, 0, document.documentElement.clientWidth)
    return {
      card: Math.round(frame.width),
      overflowing: [
        ...new Set(inside.map(element => `${element.getAttribute('class')} sticks out of the card`)),
        ...around.map(element => `${element.localName} scrolls sideways`),
        ...(isOutside ? ['the card sticks out of the window'] : []),
      ],
    }
  })
}
