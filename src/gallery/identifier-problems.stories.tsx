import type { Meta } from '@storybook/react-vite'
import { submitIdentifier, waitForText } from './steps.js'
import { acceptsOnly } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Identifier problems' } satisfies Meta
export default meta

const waitForWarning = waitForText(({ identifier }) => identifier.submitAnyway)
export const Empty = state([submitIdentifier('')])
export const NotRecognised = state([submitIdentifier('sara')])
export const TooLong = state([submitIdentifier(`sara@${'long.'.repeat(60)}example`)])
export const EmailIncomplete = state([submitIdentifier('sara@example')])
export const CountryCodeMissing = state([submitIdentifier('+0 7888 872720')])
export const NumberTooShort = state([submitIdentifier('+44 7')])
export const NumberTooLong = state([submitIdentifier('+44 7888 8727 2088 8727')])
export const KindNotTaken = state([submitIdentifier('+44 7888 872720')], { adapt: acceptsOnly('email') })
export const PrivateKey = state([submitIdentifier(`L${'x'.repeat(51)}`)])
export const TooShortForCountry = state([submitIdentifier('+44 7888 87'), waitForWarning])
export const UnusualNumber = state([submitIdentifier('+44 1111 111111'), waitForWarning])
export const MistypedEmail = state([submitIdentifier('sara@gmial.com'), waitForWarning])
export const MistypedWallet = state([
  submitIdentifier('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mda'),
  waitForWarning,
])
