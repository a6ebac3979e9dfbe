import type { Style } from './part.js'

const SIDES = ['top', 'right', 'bottom', 'left'] as const
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const

/** Properties that are compared as they are. Sizes are left to the boxes. */
const PLAIN = [
  ...SIDES.flatMap(side => [`margin-${side}`, `padding-${side}`]),
  ...CORNERS.map(corner => `border-${corner}-radius`),
  ...words(`display position float visibility opacity overflow-x overflow-y isolation cursor user-select
    pointer-events transform rotate scale translate zoom filter backdrop-filter mix-blend-mode clip-path mask-image
    color-scheme color background-color background-image background-clip box-shadow caret-color
    -webkit-text-fill-color -webkit-text-stroke-width
    font-family font-size text-size-adjust font-size-adjust font-style font-weight font-stretch font-variant font-kerning
    font-feature-settings font-variation-settings
    line-height letter-spacing word-spacing text-transform text-indent text-align text-align-last text-shadow
    text-emphasis-style text-wrap text-overflow white-space-collapse word-break line-break overflow-wrap hyphens
    direction unicode-bidi writing-mode text-orientation
    counter-increment counter-reset counter-set`),
]

const OF_PICTURES = words(`fill fill-opacity stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-dasharray stroke-dashoffset paint-order d rx`)

/** Computed values of an element or a pseudo-element, as far as they can be seen. */
export function visibleStyle(computed: CSSStyleDeclaration, isPicture = false): Style {
  const plain = isPicture ? [...PLAIN, ...OF_PICTURES] : PLAIN
  const read = (property: string) => computed.getPropertyValue(property)
  return {
    ...Object.fromEntries(plain.map(property => [property, read(property)])),
    ...Object.fromEntries(SIDES.map(side => [`border-${side}`, lineOf(read, `border-${side}`)])),
    outline:
      read('outline-style') === 'none' ? 'none' : `${lineOf(read, 'outline')} ${read('outline-offset')}`,
    'text-decoration': decorationOf(read),
    'background-place': read('background-image') === 'none' ? 'none' : backgroundOf(read),
    'list-style':
      read('display') === 'list-item' ? `${read('list-style-type')} ${read('list-style-image')}` : '',
    'z-index': read('position') === 'static' ? 'auto' : read('z-index'),
    transition: isTimed(read('transition-duration')) ? read('transition') : 'none',
    animation: read('animation-name') === 'none' ? 'none' : read('animation'),
  }
}

type Read = (property: string) => string

/** A border or an outline. A line without width or style is not drawn, whatever its colour. */
function lineOf(read: Read, line: string): string {
  const [width, style] = [read(`${line}-width`), read(`${line}-style`)]
  return width === '0px' || style === 'none' || style === 'hidden'
    ? 'none'
    : `${width} ${style} ${read(`${line}-color`)}`
}

function decorationOf(read: Read): string {
  if (read('text-decoration-line') === 'none') return 'none'
  return ['line', 'style', 'color', 'thickness']
    .map(word => read(`text-decoration-${word}`))
    .concat(read('text-underline-offset'))
    .join(' ')
}

function backgroundOf(read: Read): string {
  return ['position', 'size', 'repeat', 'origin', 'attachment']
    .map(word => read(`background-${word}`))
    .join(' ')
}

function isTimed(durations: string): boolean {
  return durations.split(', ').some(duration => Number.parseFloat(duration) > 0)
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
