import { CONTAINERS, type Container } from './containers.js'
import { HOST_CONTENT } from './host-content.js'
import { BARE, SHEETS, type Sheet } from './sheets.js'

/** Addresses of the built files. */
export interface Assets {
  readonly script: string
  readonly widget: string
  /** The address of a style sheet in `sheets/css`, by its file's name without `.css`. */
  readonly sheet: (file: string) => string
}

/**
 * A host's page as HTML, with its style sheets in their order.
 *
 * @param asked `sheet`, `container`, `theme`, `content=full` and `widget`, `off` or `element`, all of which may be absent
 */
export function renderPage(asked: URLSearchParams, assets: Assets): string {
  const sheet = findById([BARE, ...SHEETS], asked.get('sheet')) ?? BARE
  const container = findById(CONTAINERS, asked.get('container'))
  const isFull = asked.get('content') === 'full'
  const isDark = asked.get('theme') === 'dark'
  return `<!doctype html>
<html lang="en"${isDark && sheet.dark !== undefined ? ` ${sheet.dark}` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${sheet.title}</title>
${linksOf(sheet, !asked.has('widget'), assets).join('\n')}
<script type="module" src="${assets.script}"></script>
</head>
<body ${sheet.body ?? ''}>
${container === undefined ? bodyOf(sheet, isFull) : placed(container)}
</body>
</html>`
}

/** A page of links to all pages, for people. */
export function renderIndex(): string {
  const row = (query: string, title: string) => `<li><a href="/?${query}">${title}</a></li>`
  return `<!doctype html><html lang="en"><title>Host pages</title>
<ul>${[BARE, ...SHEETS].map(({ id, title }) => row(`sheet=${id}`, title)).join('')}</ul>
<ul>${CONTAINERS.map(({ id, title }) => row(`container=${id}`, title)).join('')}</ul></html>`
}

function linksOf(
  { id, file = id, isLast = false }: Sheet,
  hasWidgetSheet: boolean,
  assets: Assets,
): readonly string[] {
  const own = id === BARE.id ? [] : [link(assets.sheet(file))]
  const ours = hasWidgetSheet ? [link(assets.widget)] : []
  return isLast ? [...ours, ...own] : [...own, ...ours]
}

function link(address: string): string {
  return `<link rel="stylesheet" href="${address}">`
}

/** The widget's place, equally wide on every page: the place itself is not measured. */
const PLACE =
  'display:flow-root!important;box-sizing:border-box!important;width:480px!important;min-width:0!important;' +
  'max-width:none!important;margin:0!important;padding:0!important;border:0!important;float:none!important;' +
  'position:static!important'

/** The body of a page. In a full one the widget's place has a fixed height, so that a page without it has too. */
function bodyOf({ around = [['main']] }: Sheet, isFull: boolean): string {
  const login = `<div id="login" style="${PLACE}${isFull ? ';height:1200px!important' : ''}"></div>`
  const surrounded = around.reduceRight(
    (inner, [tag, attributes = '']) => `<${tag} ${attributes}>${inner}</${tag}>`,
    login,
  )
  return `${isFull ? HOST_CONTENT : '<h1>Acme</h1>'}\n${surrounded}`
}

function placed({ style = '', html }: Container): string {
  return `<style>${style}</style>${html.replace('LOGIN', '<div id="login"></div>')}`
}

function findById<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | null,
): Row | undefined {
  return rows.find(row => row.id === id)
}
