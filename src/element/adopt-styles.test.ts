import { afterEach, expect, test } from 'vitest'
import { adoptStyles } from './adopt-styles.js'

/** Stands in for a constructed style sheet, which jsdom does not have. */
class Sheet {
  replaceSync() {}
}

afterEach(() => document.body.replaceChildren())

function openFrame() {
  const { contentDocument: page, contentWindow: view } = document.body.appendChild(
    document.createElement('iframe'),
  )
  if (page === null || view === null) throw new Error('The frame has no page.')
  Object.assign(view, { CSSStyleSheet: Sheet })
  Object.defineProperty(page, 'adoptedStyleSheets', { value: [] })
  return page
}

function addShadowRoot() {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'closed' })
  Object.defineProperty(root, 'adoptedStyleSheets', { value: [] })
  return { host, element: root.appendChild(document.createElement('p')), root }
}

test('[HOST-09] the style sheet is in the shadow root of the element, also in one that comes from another page', () => {
  const page = openFrame()
  const { host, element, root } = addShadowRoot()
  page.body.append(host)
  adoptStyles(element, '')
  adoptStyles(element, '')
  expect(root.adoptedStyleSheets).toHaveLength(1)
  expect(page.adoptedStyleSheets).toHaveLength(0)
})
