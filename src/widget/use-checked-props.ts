import { useEffect } from 'react'
import { withoutWrongProps } from './prop-checks.js'

/** Bundlers put a value in place of `process.env.NODE_ENV`. Other pages have no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Props without those whose type is wrong. In development the console says which those are, and what they must be. */
export function useCheckedProps<Props extends object>(props: Props): Props {
  useEffect(() => {
    try {
      if (process.env.NODE_ENV !== 'production') {
        import('./warn-developer.js').then(({ warnDeveloper }) => warnDeveloper(props)).catch(() => {})
      }
    } catch {
      // No bundler, and no `process`.
    }
  }, [props])
  return withoutWrongProps(props)
}
