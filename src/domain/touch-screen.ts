/**
 * True on a phone or a tablet, whose camera cannot scan its own screen. Test environments without a layout have no
 * `matchMedia`.
 */
export function isTouchScreen(): boolean {
  return window.matchMedia?.('(pointer: coarse)').matches === true
}
