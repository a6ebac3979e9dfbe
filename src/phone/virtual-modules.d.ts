// Modules that `scripts/numbering-plans.mjs` makes of libphonenumber's metadata.

declare module 'virtual:numbering-plans/country-codes' {
  /** Countries by country code, the main one first: `{ 44: ['GB', 'GG', 'IM', 'JE'] }`. */
  export const countryCodes: import('libphonenumber-js/core').MetadataJson['country_calling_codes']
}

declare module 'virtual:numbering-plans/zone-*' {
  /** Numbering plans of the country codes that begin with one digit. */
  export const plans: import('libphonenumber-js/core').MetadataJson
}
