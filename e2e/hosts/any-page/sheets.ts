/** The styles and surroundings of a host page. `sheets/css/{file}.css` holds the styles. */
export interface Sheet {
  readonly id: string
  /** Names the test, and the row of the table. */
  readonly title: string
  /** @default the id */
  readonly file?: string
  /** Comes after the widget's own style sheet in the page. @default false */
  readonly isLast?: boolean
  /** Attributes of `html` where the page is dark, if it has a way of its own to say so. */
  readonly dark?: string
  /** Attributes of `body`. */
  readonly body?: string
  /** Attributes of each element between `body` and the widget, the outermost first. @default a `main` without any */
  readonly around?: readonly (readonly [tag: string, attributes?: string])[]
}

/** The page that all others are compared with. It has no styles but the browser's. */
export const BARE: Sheet = { id: 'bare', title: 'no styles at all' }

const TAILWIND_BODY = 'class="min-h-screen bg-slate-100 text-slate-700"'
const TAILWIND_MAIN = [['main', 'class="grid place-items-center leading-loose tracking-wide"']] as const

export const SHEETS: readonly Sheet[] = [
  {
    id: 'bootstrap',
    title: 'Bootstrap 5.3',
    dark: 'data-bs-theme="dark"',
    around: [['main', 'class="container py-5 text-center lh-lg"']],
  },
  { id: 'tailwind-3', title: 'Tailwind 3', body: TAILWIND_BODY, around: TAILWIND_MAIN },
  {
    id: 'tailwind-3-prose',
    title: 'Tailwind 3, in prose',
    file: 'tailwind-3',
    around: [['article', 'class="prose"']],
  },
  {
    id: 'tailwind-4-before',
    title: 'Tailwind 4, before ours',
    file: 'tailwind-4',
    body: TAILWIND_BODY,
    around: TAILWIND_MAIN,
  },
  {
    id: 'tailwind-4-after',
    title: 'Tailwind 4, after ours',
    file: 'tailwind-4',
    isLast: true,
    body: TAILWIND_BODY,
    around: TAILWIND_MAIN,
  },
  {
    id: 'tailwind-4-layers',
    title: 'Tailwind 4, with all layers in order',
    body: TAILWIND_BODY,
    around: TAILWIND_MAIN,
  },
  {
    id: 'bulma',
    title: 'Bulma 1',
    dark: 'data-theme="dark"',
    around: [
      ['section', 'class="section"'],
      ['div', 'class="content has-text-centered"'],
    ],
  },
  {
    id: 'foundation',
    title: 'Foundation 6',
    around: [['div', 'class="grid-container text-center"']],
  },
  { id: 'pico', title: 'Pico 2', dark: 'data-theme="dark"', around: [['main', 'class="container"']] },
  {
    id: 'pico-classless',
    title: 'Pico 2, classless',
    dark: 'data-theme="dark"',
    around: [['main'], ['article']],
  },
  { id: 'normalize', title: 'normalize.css 8' },
  { id: 'modern-normalize', title: 'modern-normalize 3' },
  { id: 'sanitize', title: 'sanitize.css 13' },
  { id: 'new-css-reset', title: 'The New CSS Reset' },
  { id: 'classic-reset', title: 'an old reset of every element' },
  { id: 'create-vite-5', title: 'create-vite 5', around: [['div', 'id="root"']] },
  {
    id: 'create-vite',
    title: 'create-vite 9',
    around: [
      ['div', 'id="root"'],
      ['section', 'id="center"'],
    ],
  },
  {
    id: 'classic-theme',
    title: 'a classic theme of WordPress',
    around: [
      ['main', 'id="content"'],
      ['div', 'class="entry-content"'],
    ],
  },
  {
    id: 'block-theme',
    title: 'a block theme of WordPress',
    body: 'class="wp-site-blocks"',
    around: [['main', 'class="wp-block-group is-layout-flow is-layout-constrained"']],
  },
  { id: 'shop-theme', title: 'a theme of Shopify' },
  { id: 'page-builder', title: 'a page builder' },
  { id: 'milligram', title: 'Milligram 1.4', around: [['main', 'class="container"']] },
  { id: 'materialize', title: 'Materialize 1', around: [['div', 'class="container row"']] },
  { id: 'skeleton', title: 'Skeleton 2', around: [['div', 'class="container"']] },
  { id: 'uikit', title: 'UIkit 3', around: [['div', 'class="uk-section uk-text-center"']] },
  { id: 'pure', title: 'Pure 3', around: [['div', 'class="pure-form pure-form-stacked"']] },
  { id: 'water', title: 'Water.css 2' },
  { id: 'simple', title: 'Simple.css 2' },
  { id: 'mvp', title: 'MVP.css 1', around: [['main'], ['section'], ['aside']] },
  { id: 'pictures', title: 'rules for every svg, img and canvas' },
  { id: 'root-62', title: 'a root font size of 62.5 %' },
  { id: 'inherited', title: 'every inherited property' },
  { id: 'all-revert', title: '* { all: revert }', isLast: true },
  { id: 'all-unset', title: '* { all: unset }', isLast: true },
]
