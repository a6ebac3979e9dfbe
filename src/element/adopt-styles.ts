/** One sheet for each document: browsers take a constructed sheet only in the document that it was made for. */
const sheets = new WeakMap<Document, CSSStyleSheet>()

/** Gives the document or shadow root of an element the style sheet, once. No `<style>` is inserted: a strict CSP holds. */
export function adoptStyles(element: Element, css: string): void {
  const { ownerDocument } = element
  const view = ownerDocument.defaultView
  // Not told by its class: a shadow root that was moved from another document keeps the class of that one.
  const root: Node & Partial<DocumentOrShadowRoot> = element.getRootNode()
  if (view === null) return
  const sheet = sheets.get(ownerDocument) ?? createSheet(view, css)
  sheets.set(ownerDocument, sheet)
  const { adoptedStyleSheets = ownerDocument.adoptedStyleSheets } = root
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
}

function createSheet(view: Window & typeof globalThis, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
