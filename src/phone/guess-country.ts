import { COUNTRIES, type Country } from './countries.js'

const SOMEWHERE: Country = { code: 'US', dialCode: '+1' }

/**
 * Where a person most likely is, by the languages they read. A tag without a region is taken for that of the first
 * tag in the same language that has one (`en` for `en-GB`), or else for where most speak it. English alone tells
 * nothing: it is read everywhere, and asked for by many hosts.
 *
 * @param tags BCP 47, the most telling first; what is none is passed over
 * @param allowed one of these it is, the first where no tag tells. @default all
 */
export function defaultCountry(tags: readonly string[], allowed: readonly Country[] = COUNTRIES): Country {
  const locales = tags.flatMap(readTag)
  const regionOf = ({ language }: Intl.Locale) =>
    locales.find(locale => locale.language === language && isCountry(locale.region))?.region
  return (
    locales
      .map(locale => regionOf(locale) ?? (locale.language === 'en' ? undefined : locale.maximize().region))
      .map(region => allowed.find(({ code }) => code === region))
      .find(country => country !== undefined) ??
    allowed[0] ??
    SOMEWHERE
  )
}

/** A region may be larger than a country: `es-419` is read in all of Latin America. */
function isCountry(region: string | undefined): boolean {
  return COUNTRIES.some(({ code }) => code === region)
}

function readTag(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag.replaceAll('_', '-'))]
  } catch {
    return []
  }
}
