import type { Page } from '@playwright/test'
import { contrast, type Colour } from '../support/contrast.js'
import { widget } from '../support/steps.js'

/** The texts of the widget that are too close in colour to what they stand on, in the colours that are drawn. */
export async function faintTexts(page: Page): Promise<readonly string[]> {
  const texts = await widget(page).evaluate(root => {
    return [...root.querySelectorAll('*')]
      .filter(element => element.checkVisibility() && hasText(element))
      .map(element => [element.textContent, getComputedStyle(element).color, groundOf(element)] as const)

    function hasText(element: Element): boolean {
      return [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      )
    }

    /** The nearest ground that nothing shines through. */
    function groundOf(element: Element): string {
      const ground = getComputedStyle(element).backgroundColor
      const { parentElement } = element
      return ground.startsWith('rgba') && parentElement !== null ? groundOf(parentElement) : ground
    }
  })
  return texts.filter(([, ink, ground]) => contrast(rgb(ink), rgb(ground)) < 4.5).map(([text]) => text)
}

function rgb(text: string): Colour {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text) ?? []
  if (red === undefined) throw new Error(`Not a colour that hides what is behind it: ${text}`)
  return [Number(red), Number(green), Number(blue)]
}
