import type { Meta } from '@storybook/react-vite'
import { askForCode, network, openCountries, read, searchCountry, seeCountry, type } from './steps.js'
import { codesOnly, knows } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Identifier' } satisfies Meta
export default meta

const MOBILE = '+44 7888 872720'
export const FirstScreen = state([])
export const Email = state([type('sara@example.com')])
export const Mobile = state([type(MOBILE), seeCountry])
export const Landline = state([type('+44 20 7946 0958'), seeCountry])
export const Wallet = state([type('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')])
export const Countries = state([type(MOBILE), openCountries], {
  props: { countries: ['AE', 'DE', 'FR', 'GB', 'IE', 'IR', 'TR', 'US'] },
})
export const NoCountryFound = state([
  type(MOBILE),
  openCountries,
  searchCountry('Atlantis'),
  read(({ country }) => country.none),
])
export const Sending = state([network('never-answers'), askForCode(), read(({ status }) => status.sending)])
export const EmailsOnly = state([], { adapt: knows('email') })
export const NumbersOnly = state([], { adapt: knows('mobile', 'phone') })
export const WithoutOtherWays = state([], { adapt: codesOnly })
export const LongAppName = state([], {
  props: { appName: 'Worshipful Company of International Tradespeople' },
})
