import type { Page } from '@playwright/test'
import { contrast, type Colour } from '../support/contrast.js'
import { widget } from '../support/locators.js'

/** Finds the texts of the widget with a contrast below 4.5, in the colours that the browser draws. */
export async function findLowContrastTexts(page: Page): Promise<readonly string[]> {
  const texts = await widget(page).evaluate(root => {
    return [...root.querySelectorAll('*')]
      .filter(element => element.checkVisibility() && hasText(element))
      .map(
        element => [element.textContent, getComputedStyle(element).color, findBackground(element)] as const,
      )

    function hasText(element: Element): boolean {
      return [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      )
    }

    /** The nearest background that is opaque. */
    function findBackground(element: Element): string {
      const background = getComputedStyle(element).backgroundColor
      const { parentElement } = element
      return background.startsWith('rgba') && parentElement !== null
        ? findBackground(parentElement)
        : background
    }
  })
  return texts
    .filter(([, text, background]) => contrast(parseColour(text), parseColour(background)) < 4.5)
    .map(([text]) => text)
}

/** @throws for a colour that is not opaque */
function parseColour(text: string): Colour {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text) ?? []
  if (red === undefined) throw new Error(`Not an opaque colour: ${text}`)
  return [Number(red), Number(green), Number(blue)]
}
