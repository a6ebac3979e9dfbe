import { lazyPart, type LazyPart } from '../../domain/lazy-part.js'
import { readPlainIdentifier } from '../../domain/plain-identifier.js'
import { isSecret } from '../../domain/secret.js'
import { toVisibleText } from '../../domain/visible-text.js'
import { useLazyPart } from '../shared/use-lazy-part.js'
import type { CheckPart, CheckParts } from './check-part.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'

const checks: LazyPart<CheckParts> = /* @__PURE__ */ lazyPart(() => import('./check-identifier.js'))

/** Longest wait for a part. After that a text is checked without it. */
const LOAD_TIMEOUT_MS = 3000

/** Checks a text, and loads what that takes once it is typed. */
export function useIdentifierCheck(text: string, options: CheckOptions) {
  const isTyped = text !== ''
  const needed = useLazyPart(checks, isTyped).part?.findPartForTyped(text, options)
  const { part } = useLazyPart<CheckPart>(needed ?? checks, isTyped)
  const check = (shown: string): IdentifierCheck =>
    checks.current?.checkIdentifier(shown, options) ?? checkPlain(shown, options)
  return {
    /** `undefined` while no number is typed. */
    CountryChip: part?.CountryChip,
    /** Checks with the parts that have loaded by now. */
    check,
    /** Checks with the parts that the text needs, unless they fail to load or take too long. */
    checkFully: async (shown: string): Promise<IdentifierCheck> => {
      if (toVisibleText(shown) !== '' && !isSecret(shown)) {
        const loading = checks.load().then(({ prepare }) => prepare?.(shown, options))
        await waitAtMost(LOAD_TIMEOUT_MS, loading)
      }
      return check(shown)
    },
  }
}

/** Checks without any part. An identifier that is not normalised is not sent then, since it may be anything. */
function checkPlain(text: string, { kinds }: CheckOptions): IdentifierCheck {
  const identifier = readPlainIdentifier(text, kinds)
  if (identifier !== undefined) return { parsed: { identifier } }
  if (toVisibleText(text) === '') return { parsed: { problem: 'empty' } }
  return { parsed: { problem: isSecret(text) ? 'secret' : 'not-loaded' } }
}

/** Resolves once the promise has settled, or this time has passed. */
function waitAtMost(ms: number, promise: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    const handleSettled = () => {
      clearTimeout(timer)
      resolve()
    }
    promise.then(handleSettled, handleSettled)
  })
}
