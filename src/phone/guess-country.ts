import { COUNTRIES, type Country } from './countries.js'

const FALLBACK: Country = { code: 'US', dialCode: '+1' }

/**
 * Likeliest country of a person, by the languages they read. A tag without a region gets the region of the first tag in
 * the same language that has one (`en` that of `en-GB`), or else the region where most people speak it. English alone
 * says nothing: it is read everywhere, and many hosts ask for it.
 *
 * @param tags BCP 47, in order of preference; invalid ones are ignored
 * @param allowed countries to choose from; the first one if no tag helps. @default all
 */
export function guessCountry(tags: readonly string[], allowed: readonly Country[] = COUNTRIES): Country {
  const locales = tags.flatMap(parseTag)
  const findRegion = ({ language }: Intl.Locale) =>
    locales.find(locale => locale.language === language && isCountry(locale.region))?.region
  return (
    locales
      .map(locale => findRegion(locale) ?? (locale.language === 'en' ? undefined : locale.maximize().region))
      .map(region => allowed.find(({ code }) => code === region))
      .find(country => country !== undefined) ??
    allowed[0] ??
    FALLBACK
  )
}

/** A region may be larger than a country: `es-419` is read in all of Latin America. */
function isCountry(region: string | undefined): boolean {
  return COUNTRIES.some(({ code }) => code === region)
}

function parseTag(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag.replaceAll('_', '-'))]
  } catch {
    return []
  }
}
