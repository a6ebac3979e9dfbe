import type { IdentifierKind, IdentifierProblem } from '../../domain/identifier.js'
import { toKindList, type Language } from '../../i18n/language.js'

/**
 * Text about a problem that `parseIdentifier` found.
 *
 * @param kinds that were asked for: the text names them
 */
export function problemText(
  problem: IdentifierProblem,
  kinds: readonly IdentifierKind[],
  language: Language,
): string {
  const { nouns, examples, problems } = language.messages.identifier
  return problems[problem](toKindList(kinds, problem === 'empty' ? nouns : examples, language))
}
