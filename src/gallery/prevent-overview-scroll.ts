/**
 * Keeps a state on the overview from scrolling the overview. A state takes the focus and scrolls to it as soon as it is
 * loaded; here it scrolls only its own frame.
 */
export function preventOverviewScroll(): void {
  if (!window.frameElement?.closest('.gallery-overview')) return
  // oxlint-disable-next-line typescript/unbound-method -- each is called with its element below
  const { focus, scrollIntoView } = HTMLElement.prototype
  HTMLElement.prototype.focus = function focusWithoutScroll(options) {
    focus.call(this, { ...options, preventScroll: true })
  }
  HTMLElement.prototype.scrollIntoView = function scrollWithinFrame(options) {
    const requested = typeof options === 'object' ? options : {}
    scrollIntoView.call(this, Object.assign(requested, { container: 'nearest' }))
  }
}
