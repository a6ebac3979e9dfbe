/** A tag as BCP 47 writes it: `pt_BR` is `pt-BR`, and the old `iw` is `he`. What is no tag at all is English. */
export function canonicalTag(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString()
  } catch {
    return 'en'
  }
}
