// Stands in for `react` in the script of `<werify-login>`.
import compat, { useState } from 'preact/compat'

export * from 'preact/compat'
export default compat

let count = 0

/** Preact counts anew in every root, so that two elements of one page would have the same ids. */
export function useId() {
  const [id] = useState(() => String((count += 1)))
  return id
}
