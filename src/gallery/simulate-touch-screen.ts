/** Makes the page believe that its device has a touch screen, until the returned function is called. */
export function simulateTouchScreen(): () => void {
  const original = Object.getOwnPropertyDescriptor(window, 'matchMedia')
  const ask = window.matchMedia.bind(window)
  window.matchMedia = query => ask(query === '(pointer: coarse)' ? 'all' : query)
  return () => {
    if (original !== undefined) Object.defineProperty(window, 'matchMedia', original)
  }
}
