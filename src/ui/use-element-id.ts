import { useId } from 'react'

/** Id for an element, and the start of others. Ids of React alone are the same in each copy of React on a page. */
export function useElementId(): string {
  return `werify-${useId()}`
}
