import type { Meta } from '@storybook/react-vite'
import { askForCode, read } from './steps.js'
import { knows } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Identifier/Problems' } satisfies Meta
export default meta

const readDoubt = read(({ identifier }) => identifier.submitAnyway)
export const Empty = state([askForCode('')])
export const Unrecognised = state([askForCode('sara')])
export const TooLong = state([askForCode(`sara@${'long.'.repeat(60)}example`)])
export const EmailIncomplete = state([askForCode('sara@example')])
export const CountryCodeMissing = {
  ...state([askForCode('7888 872720')], { isIncomplete: true }),
  tags: ['new-page'],
}
export const NumberTooShort = state([askForCode('+44 7')])
export const NumberTooLong = state([askForCode('+44 7888 8727 2088 8727')])
export const KindNotTaken = state([askForCode('+44 7888 872720')], { adapt: knows('email') })
export const TooShortForCountry = state([askForCode('+44 7888 87'), readDoubt])
export const NumberNotInUse = state([askForCode('+44 1111 111111'), readDoubt])
export const WalletWithTypo = state([askForCode('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mda'), readDoubt])
