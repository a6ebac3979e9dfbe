type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const WHITE: Colour = [255, 255, 255, 1]
const known = new Map<string, Colour>()
const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/**
 * The contrast ratio between the text that an element holds itself and its background (WCAG 2.2). `undefined` where it
 * holds none, as the code field does whose text the slots draw, or is inactive, which the criterion leaves out.
 */
export function textContrast(element: Element): number | undefined {
  const { parentElement } = element
  if (element.closest('[aria-disabled="true"]') !== null || !holdsText(element)) return undefined
  if (parentElement === null || !element.checkVisibility({ visibilityProperty: true })) return undefined
  const ink = toColour(getComputedStyle(element).webkitTextFillColor)
  if (ink[3] === 0) return undefined
  const ground = groundOf(element)
  return ratio(over(ink, ground), ground)
}

function holdsText(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  if (width <= 1 || height <= 1) return false
  if (element instanceof HTMLInputElement) return element.value !== ''
  return [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
  )
}

/** The background with all that shines through it, down to the white of an empty page. */
function groundOf(element: Element | null): Colour {
  if (element === null) return WHITE
  const ground = backgroundOf(element)
  return ground[3] === 1 ? ground : over(ground, groundOf(element.parentElement))
}

/** An element's own background. A gradient counts as its first colour: text stands where it begins. */
function backgroundOf(element: Element): Colour {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const [first] = /(?:rgba?|color|oklch|oklab)\([^)]*\)/.exec(backgroundImage) ?? []
  const own = toColour(backgroundColor)
  return first === undefined ? own : over(toColour(first), own)
}

function over(top: Colour, ground: Colour): Colour {
  const alpha = top[3]
  const mix = (index: 0 | 1 | 2) => top[index] * alpha + ground[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2), alpha + ground[3] * (1 - alpha)]
}

/** Reads any colour that a browser computes, by drawing it. */
function toColour(text: string): Colour {
  const found = known.get(text) ?? drawn(text)
  known.set(text, found)
  return found
}

function drawn(text: string): Colour {
  if (canvas === null) throw new Error('This browser draws nothing.')
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = text
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

function ratio(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
