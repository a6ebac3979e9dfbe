import { useEffect, useState } from 'react'
import type { LazyPart } from '../../domain/lazy-part.js'
import { useBrowserValue } from '../../ui/use-browser-value.js'

/** A part as a component sees it. */
export interface LazyPartState<Part> {
  /** `undefined` while it loads, and when it did not load. */
  readonly part: Part | undefined
  readonly hasFailed: boolean
  /** Loads a part anew that did not load. */
  readonly loadAgain: () => void
}

/**
 * Loads a part once it is wanted. A part that has loaded before is there in the first render, with no placeholder in
 * between, but for one that takes the markup of a server over. One that did not load is tried again when it is wanted
 * anew, and when the browser is back online.
 *
 * @param lazyPart from one variable, not made anew in a render
 * @param isWanted @default true
 */
export function useLazyPart<Part>(lazyPart: LazyPart<Part>, isWanted = true): LazyPartState<Part> {
  const [settled, setSettled] = useState<{
    readonly lazyPart: LazyPart<Part>
    readonly hasFailed: boolean
    readonly failedUrl?: string | undefined
  }>()
  const part = useBrowserValue(() => lazyPart.current)
  const isMissing = isWanted && part === undefined
  useEffect(() => {
    if (!isMissing) return undefined
    let isAwaited = true
    const load = () =>
      void lazyPart.load().then(
        () => isAwaited && setSettled({ lazyPart, hasFailed: false }),
        error => isAwaited && setSettled({ lazyPart, hasFailed: true, failedUrl: findFailedUrl(error) }),
      )
    load()
    window.addEventListener('online', load)
    return () => {
      isAwaited = false
      setSettled(undefined)
      window.removeEventListener('online', load)
    }
  }, [lazyPart, isMissing])

  function loadAgain() {
    const url = settled?.failedUrl
    // Browsers remember that a module failed to load. With a fragment it is another module, of the same file.
    const importAnew = (): Promise<Part> =>
      import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}#${Date.now()}`)
    void lazyPart.load(url === undefined ? undefined : importAnew).then(
      () => setSettled({ lazyPart, hasFailed: false }),
      () => {},
    )
  }

  return {
    part,
    hasFailed: isMissing && settled?.lazyPart === lazyPart && settled.hasFailed,
    loadAgain,
  }
}

/** Address of a module that did not load, where the browser's error names it. */
function findFailedUrl(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof TypeError ? /https?:\S+\.js\b[^\s#]*/.exec(cause.message)?.[0] : undefined
}
