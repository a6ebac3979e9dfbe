import type { Meta } from '@storybook/react-vite'
import { goToCodeStep, typeCode, waitForText, waitForWelcome } from './steps.js'
import { verifiesOnly, withProfile } from './backend-variants.js'
import { approveOnPhone, openQrCode, waitForNextCheck } from './qr-steps.js'
import { state } from './state.js'

const meta = { title: 'Done' } satisfies Meta
export default meta

const MOBILE = '+44 7888 872720'
const LONG_NAME = { firstName: 'Wolfeschlegelsteinhausenbergerdorff', lastName: 'Rahimi-Montgomery' }

const question = [openQrCode, approveOnPhone, waitForNextCheck] as const
const confirmed = { props: { askIdentity: true } } as const
export const ConfirmIdentity = state([...question, waitForText(({ confirm }) => confirm.yes)], confirmed)
export const ConfirmIdentityWithoutName = state(
  [...question, waitForText(({ confirm }) => confirm.titleNameless)],
  {
    ...confirmed,
    adapt: withProfile({}),
  },
)
export const ConfirmIdentityWithLongName = state([...question, waitForText(({ confirm }) => confirm.yes)], {
  ...confirmed,
  adapt: withProfile({ ...LONG_NAME, email: 'hi@trader4.net' }),
})
export const SignedIn = state([goToCodeStep(), typeCode, waitForWelcome('Sara')])
export const SignedInWerify = state([goToCodeStep(), typeCode, waitForWelcome('Sara')], {
  backend: 'werify',
})
export const SignedInWerifyOauth = state([goToCodeStep(), typeCode, waitForWelcome('Sara')], {
  backend: 'werifyOauth',
})
export const VerifiedNumber = state(
  [goToCodeStep(MOBILE), typeCode, waitForText(({ signedIn }) => signedIn.verified.number)],
  { backend: 'd7' },
)
export const SignedInDigipay = state([goToCodeStep(MOBILE), typeCode, waitForWelcome()], {
  backend: 'digipay',
})
export const SignedInWithoutName = state([goToCodeStep('new@example.com'), typeCode, waitForWelcome()])
export const SignedInWithLongName = state([goToCodeStep(), typeCode, waitForWelcome(LONG_NAME.firstName)], {
  adapt: withProfile(LONG_NAME),
})
export const VerifiedEmail = state(
  [goToCodeStep(), typeCode, waitForText(({ signedIn }) => signedIn.verified.email)],
  { adapt: verifiesOnly },
)
export const VerifiedWallet = state(
  [
    goToCodeStep('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'),
    typeCode,
    waitForText(({ signedIn }) => signedIn.verified.wallet),
  ],
  { adapt: verifiesOnly },
)
