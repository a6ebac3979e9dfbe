import { createElement, render } from 'preact/compat'
import { expect, test } from 'vitest'
import { translate, TRANSLATORS } from '../testing/translate.js'
import { jsx } from './jsx-on-preact.mjs'
import { useId } from './react-on-preact.mjs'

function Field() {
  return createElement('input', { id: useId() })
}

test('[REL-12] several elements on a page have ids of their own, also after another render', () => {
  const roots = [document.createElement('div'), document.createElement('div')]
  const readIds = () =>
    roots.map(root => {
      render(createElement(Field, {}), root)
      return root.firstElementChild?.id
    })
  const ids = readIds()
  expect(new Set(ids).size).toBe(2)
  expect(readIds()).toEqual(ids)
})

test.each(TRANSLATORS)(
  '[HOST-06] while a translator %s, each text is the one that is meant',
  (_name, change) => {
    const root = document.createElement('div')
    for (const text of ['Sign in', 'Enter your code', undefined, '4']) {
      render(jsx('p', { children: text }), root)
      expect(root.textContent).toBe(text ?? '')
      translate(root, change)
    }
  },
)

test('a field without spelling checks says so to the browser, which may send what it checks to a server', () => {
  const root = document.createElement('div')
  render(jsx('input', { spellCheck: false }), root)
  expect(root.querySelector('input')?.getAttribute('spellcheck')).toBe('false')
})
