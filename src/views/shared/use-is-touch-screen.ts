import { isTouchScreen } from '../../domain/touch-screen.js'
import { useBrowserValue } from '../../ui/use-browser-value.js'

/** `false` on a server. */
export function useIsTouchScreen(): boolean {
  return useBrowserValue(isTouchScreen) === true
}
