import type { Identifier, IdentifierKind, IdentifierProblem } from '../../domain/identifier.js'
import type { Language } from '../../i18n/language.js'

/** Problem of the text in the identifier field: `not-loaded` if what it takes to check the text did not load. */
export type CheckProblem = IdentifierProblem | 'not-loaded'

/** Result of checking the text in the identifier field. */
export interface IdentifierCheck {
  readonly parsed:
    | { readonly identifier: Identifier; readonly problem?: never }
    | { readonly identifier?: never; readonly problem: CheckProblem }
  /** A sentence about a likely typing mistake. It keeps nobody from sending the identifier. */
  readonly warning?: string | undefined
  /** The value with spaces for reading, such as `+44 7888 872720`. @default the value */
  readonly formatted?: string
}

export interface CheckOptions {
  readonly language: Language
  /** Kinds that the backend takes. */
  readonly kinds: readonly IdentifierKind[]
  /** Country that the person chose, as ISO 3166-1 alpha-2. @default a guess by `locale` and the browser's languages */
  readonly country: string | undefined
  /** Countries that may be chosen, as ISO 3166-1 alpha-2. @default all */
  readonly countries?: readonly string[] | undefined
  /** Language that the host asks for, as a BCP 47 tag. */
  readonly locale?: string | undefined
}
