// Stands in for `react/jsx-runtime` in the script of `<werify-login>`.
import { jsx as createNode } from 'preact/jsx-runtime'

export { Fragment } from 'preact/jsx-runtime'

/**
 * Creates elements that differ from those of Preact in two ways, as those of React do. A text that is alone in its element
 * is the content of that: Preact goes on changing a text node that a translator has taken out of the page. And
 * `spellCheck={false}` is written: Preact leaves out attributes that are false.
 *
 * @param {import('preact').ElementType} type
 * @param {Record<string, unknown>} props
 * @param {string} [key]
 */
export function jsx(type, props, key) {
  if (typeof type !== 'string') return createNode(type, props, key)
  const { children, spellCheck } = props
  const isText = typeof children === 'string'
  const node = createNode(
    type,
    {
      ...props,
      ...(isText && { children: null }),
      ...(spellCheck === false && { spellCheck: 'false' }),
    },
    key,
  )
  // Not before: `preact/compat` takes it for an attribute of SVG.
  if (isText) Object.assign(node.props, { textContent: children })
  return node
}

export { jsx as jsxs }
