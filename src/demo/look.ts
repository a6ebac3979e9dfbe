import type { CSSProperties } from 'react'
import { WIDTH_RANGE, type CornersName, type Settings, type WidthName } from './settings.js'

/** Custom properties of CSS. */
export type CustomProperties = Readonly<Record<`--${string}`, string>>

/** Tokens of the widget for each choice of corners. */
const CORNER_TOKENS: Readonly<Record<CornersName, CustomProperties>> = {
  round: {},
  sharp: { '--werify-radius': '4px', '--werify-radius-card': '6px' },
  pill: { '--werify-radius': '24px', '--werify-radius-card': '32px' },
}

const WIDTHS: Readonly<Record<WidthName, number>> = { card: 400, phone: 360, wide: WIDTH_RANGE.max }

/** Width of the place of the widget, in pixels. */
export function toPixels(width: Settings['width']): number {
  return typeof width === 'number' ? width : WIDTHS[width]
}

/** Brand colours to choose from, each with its name. */
export const SWATCHES = [
  ['#6d28d9', 'Violet'],
  ['#1d4ed8', 'Blue'],
  ['#be123c', 'Red'],
  ['#f59e0b', 'Amber'],
  ['#18181b', 'Black'],
] as const

/** Tokens of the widget for the chosen look. */
export function toTokens({ brand, corners }: Pick<Settings, 'brand' | 'corners'>): CustomProperties {
  return { ...(brand !== '' && { '--werify-brand': brand }), ...CORNER_TOKENS[corners] }
}

/** Value for the prop `style` of React, whose type has no custom properties. */
export function toStyle(properties: CustomProperties): CSSProperties {
  return { ...properties }
}
