import type { Meta } from '@storybook/react-vite'
import { read, readWelcome, receiveCode, typeCode } from './steps.js'
import { signsIn, verifiesOnly } from './backend-variants.js'
import { approve, nextCheck, openQrCode } from './qr-steps.js'
import { state } from './state.js'

const meta = { title: 'End' } satisfies Meta
export default meta

const MOBILE = '+44 7888 872720'
const LONG_NAME = { firstName: 'Wolfeschlegelsteinhausenbergerdorff', lastName: 'Rahimi-Montgomery' }

const question = [openQrCode, approve, nextCheck] as const
const confirmed = { props: { confirmIdentity: true } } as const
export const Question = state([...question, read(({ confirm }) => confirm.yes)], confirmed)
export const QuestionWithoutName = state([...question, read(({ confirm }) => confirm.titleNameless)], {
  ...confirmed,
  adapt: signsIn({}),
})
export const QuestionWithLongName = state([...question, read(({ confirm }) => confirm.yes)], {
  ...confirmed,
  adapt: signsIn(LONG_NAME),
})
export const SignedInByTrader4 = state([receiveCode(), typeCode, readWelcome('Sara')])
export const SignedInByWerify = state([receiveCode(), typeCode, readWelcome('Sara')], { backend: 'werify' })
export const SignedInByWerifyOauth = state([receiveCode(), typeCode, readWelcome('Sara')], {
  backend: 'werifyOauth',
})
export const VerifiedByD7 = state(
  [receiveCode(MOBILE), typeCode, read(({ signedIn }) => signedIn.verified.number)],
  { backend: 'd7' },
)
export const SignedInByDigipay = state([receiveCode(MOBILE), typeCode, readWelcome()], { backend: 'digipay' })
export const SignedInWithoutName = state([receiveCode('new@example.com'), typeCode, readWelcome()])
export const SignedInWithLongName = state([receiveCode(), typeCode, readWelcome(LONG_NAME.firstName)], {
  adapt: signsIn(LONG_NAME),
})
export const VerifiedEmail = state(
  [receiveCode(), typeCode, read(({ signedIn }) => signedIn.verified.email)],
  { adapt: verifiesOnly },
)
export const VerifiedWallet = state(
  [
    receiveCode('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'),
    typeCode,
    read(({ signedIn }) => signedIn.verified.wallet),
  ],
  { adapt: verifiesOnly },
)
