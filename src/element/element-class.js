/**
 * Base of the element. A server has none, and may import the element all the same: it renders the tag alone.
 *
 * @type {typeof HTMLElement}
 */
// oxlint-disable-next-line typescript/no-extraneous-class -- stands in for a class of the browser
export const ElementClass = globalThis.HTMLElement ?? class {}
