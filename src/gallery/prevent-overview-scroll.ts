/**
 * States take the focus and scroll to it, and so would each of them scroll the sheet it is shown on, as soon as it is
 * loaded. On that sheet they scroll no further than their own boxes.
 */
export function keepSheetStill(): void {
  if (!window.frameElement?.closest('.gallery-overview')) return
  // oxlint-disable-next-line typescript/unbound-method -- each is called with the element that it is asked of
  const { focus, scrollIntoView } = HTMLElement.prototype
  HTMLElement.prototype.focus = function focusOnly(options) {
    focus.call(this, { ...options, preventScroll: true })
  }
  HTMLElement.prototype.scrollIntoView = function scrollBox(options) {
    const asked = typeof options === 'object' ? options : {}
    scrollIntoView.call(this, Object.assign(asked, { container: 'nearest' }))
  }
}
