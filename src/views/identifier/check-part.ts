import type { LazyPart } from '../../domain/lazy-part.js'
import type { CountryChip } from './country-chip.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'

/** Part that checks identifiers, of one kind or of all. */
export interface CheckPart {
  readonly checkIdentifier: (text: string, options: CheckOptions) => IdentifierCheck
  /** Loads what the check of this text needs besides the part. */
  readonly prepare?: (text: string, options: CheckOptions) => Promise<void>
  /** Country of the number that is typed, for the part of numbers. */
  readonly CountryChip?: typeof CountryChip
}

/** Part that finds the one for a text. */
export interface CheckParts extends CheckPart {
  /** The part that a text needs while it is typed: none while it may become anything. */
  readonly findPartForTyped: (text: string, options: CheckOptions) => LazyPart<CheckPart> | undefined
}
