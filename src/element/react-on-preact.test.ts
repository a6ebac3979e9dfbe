import { createElement, render } from 'preact/compat'
import { expect, test } from 'vitest'
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
