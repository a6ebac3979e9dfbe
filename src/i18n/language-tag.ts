/** Canonical BCP 47 tag: `pt-BR` for `pt_BR`, and `he` for the deprecated `iw`. An invalid tag becomes `en`. */
export function toLanguageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
