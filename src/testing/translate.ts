// For tests: translators of browsers, which change the text nodes of a page under its scripts.

/** Ways in which a translator changes a text node. The text stays the same, so that tests still find it. */
export const TRANSLATORS: readonly (readonly [name: string, change: (text: Text) => void])[] = [
  [
    'moves each text into elements of its own, as Chrome does',
    text => {
      const inner = document.createElement('font')
      const outer = document.createElement('font')
      outer.append(inner)
      text.replaceWith(outer)
      inner.append(text)
    },
  ],
  [
    'puts elements with a new text in place of each text',
    text => {
      const outer = document.createElement('font')
      outer.innerHTML = '<font></font>'
      outer.firstElementChild?.append(text.data)
      text.replaceWith(outer)
    },
  ],
  ['puts a new text in place of each text', text => text.replaceWith(text.data)],
]

/** Translates everything below an element that is not translated yet. */
export function translate(root: Element, change: (text: Text) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (currentNode instanceof Text && currentNode.parentElement?.localName !== 'font')
      texts.push(currentNode)
  }
  for (const text of texts) change(text)
}
