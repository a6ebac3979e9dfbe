import type { Meta } from '@storybook/react-vite'
import {
  openCountries,
  searchCountry,
  setNetwork,
  submitIdentifier,
  typeText,
  waitForCountry,
  waitForText,
} from './steps.js'
import { acceptsOnly, codesOnly } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Identifier' } satisfies Meta
export default meta

const MOBILE = '+44 7888 872720'
export const FirstScreen = state([])
export const EmailAddress = state([typeText('sara@example.com')])
export const MobileNumber = state([typeText(MOBILE), waitForCountry])
export const LandlineNumber = state([typeText('+44 20 7946 0958'), waitForCountry])
export const WalletAddress = state([typeText('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')])
export const CountryList = state([typeText(MOBILE), openCountries], {
  props: { countries: ['AE', 'DE', 'FR', 'GB', 'IE', 'IR', 'TR', 'US'] },
})
export const NoCountryFound = state([
  typeText(MOBILE),
  openCountries,
  searchCountry('Atlantis'),
  waitForText(({ country }) => country.none),
])
export const Sending = state([
  setNetwork('never-answers'),
  submitIdentifier(),
  waitForText(({ status }) => status.sending),
])
export const EmailOnly = state([], { adapt: acceptsOnly('email') })
export const PhoneOnly = state([], { adapt: acceptsOnly('mobile', 'phone') })
export const CodeOnly = state([], { adapt: codesOnly })
export const LongAppName = state([], {
  props: { appName: 'Worshipful Company of International Tradespeople' },
})
export const TermsAndFooter = state([], {
  props: { termsHref: '#terms', privacyHref: '#privacy', footer: 'Questions? Ask our support.' },
})
