// Loaded once anything is typed.
import { parseIdentifier } from '../../domain/identifier.js'
import { lazyPart, type LazyPart } from '../../domain/lazy-part.js'
import { isLikelyNumber, normaliseNumber } from '../../domain/normalise-number.js'
import { unwrapIdentifier } from '../../domain/unwrap-identifier.js'
import type { CheckPart } from './check-part.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'

const emailPart = /* @__PURE__ */ lazyPart(() => import('./email-part.js'))
const numberPart = /* @__PURE__ */ lazyPart(() => import('./number-part.js'))
const walletPart = /* @__PURE__ */ lazyPart(() => import('./wallet-part.js'))

/** Finds the part that a text needs while it is typed: none while it may become anything. */
export function findPartForTyped(text: string, options: CheckOptions): LazyPart<CheckPart> | undefined {
  const part = findPart(text, options)
  return part === numberPart && !isLikelyNumber(text) ? undefined : part
}

/** Checks a text with the part of its kind, or by its shape until that has loaded. */
export function checkIdentifier(text: string, options: CheckOptions): IdentifierCheck {
  const bare = unwrapIdentifier(text)
  const part = findPart(bare, options)?.current
  return part?.checkIdentifier(bare, options) ?? { parsed: parseIdentifier(bare, options.kinds) }
}

/** Loads the part that a text needs, and what that part needs. */
export async function prepare(text: string, options: CheckOptions): Promise<void> {
  const bare = unwrapIdentifier(text)
  const part = await findPart(bare, options)?.load()
  await part?.prepare?.(bare, options)
}

function findPart(text: string, options: CheckOptions): LazyPart<CheckPart> | undefined {
  const { identifier } = parseIdentifier(text, options.kinds)
  if (identifier?.kind === 'email') return emailPart
  if (identifier?.kind === 'crypto') return walletPart
  return takesNumbers(options) && normaliseNumber(text) !== undefined ? numberPart : undefined
}

function takesNumbers({ kinds }: CheckOptions): boolean {
  return kinds.includes('mobile') || kinds.includes('phone')
}
