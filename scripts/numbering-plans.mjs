// Vite plugin of every build: splits the numbering plans of libphonenumber, so that a browser loads those that it needs.
import { fileURLToPath } from 'node:url'
import metadata from 'libphonenumber-js/max/metadata'

/** Zones of the world, each with the country codes that begin with its digit. */
export const ZONES = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

const PREFIX = 'virtual:numbering-plans/'
const FOLDER = fileURLToPath(new URL('../src/phone/numbering-plans/', import.meta.url))

/**
 * Serves two kinds of modules: `virtual:numbering-plans/zone-4` has the plans of a zone, and
 * `virtual:numbering-plans/country-codes` the countries of every country code.
 *
 * @returns {import('vite').Plugin}
 */
export function numberingPlans() {
  const sources = new Map([
    [`${FOLDER}country-codes.js`, toSource('countryCodes', metadata.country_calling_codes)],
    ...ZONES.map(zone => [`${FOLDER}zone-${zone}.js`, toSource('plans', toPlans(zone))]),
  ])
  return {
    name: 'numbering-plans',
    resolveId(id, _importer, { scan }) {
      if (!id.startsWith(PREFIX)) return undefined
      // As a path, since files of the package are named after the path of their module. No file is there, and the
      // development server, which looks for dependencies in files, would find none at all, and reload later.
      return scan ? `\0${id}` : `${FOLDER}${id.slice(PREFIX.length)}.js`
    },
    load: id => sources.get(id),
  }
}

/** @returns {import('libphonenumber-js/core').MetadataJson} numbering plans of a zone, as libphonenumber has them */
export function toPlans(zone) {
  const { country_calling_codes, countries, nonGeographic } = metadata
  const isInZone = ([code]) => code.startsWith(zone)
  const codes = Object.entries(country_calling_codes).filter(isInZone)
  return {
    ...metadata,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(codes.flatMap(([, names]) => names.map(name => [name, countries[name]]))),
    nonGeographic: Object.fromEntries(Object.entries(nonGeographic).filter(isInZone)),
  }
}

function toSource(name, value) {
  return `export const ${name} = ${JSON.stringify(value)}\n`
}
