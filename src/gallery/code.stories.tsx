import type { Meta } from '@storybook/react-vite'
import { goToCodeStep, pressButton, setNetwork, typeCode, typeText, wait, waitForText } from './steps.js'
import { withChannel, withCodeFormat } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Code' } satisfies Meta
export default meta

const RESEND_WAIT_MS = 30_000
const LIFE_MS = 300_000

export const SentByEmail = state([goToCodeStep()])
export const SentBySms = state([goToCodeStep('+44 7888 872720')])
export const SentByWhatsApp = state([goToCodeStep('+44 7888 872720')], { adapt: withChannel('whatsapp') })
export const SentByCall = state([goToCodeStep('+44 7888 872720')], { adapt: withChannel('call') })
export const SentToEmailOfNumber = state([goToCodeStep('+44 7888 872720')], {
  adapt: withChannel('email'),
})
export const SentToWallet = state([goToCodeStep('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')])
export const LongAddress = state([goToCodeStep('s@mail.of.the.department.of.long.names.example.com')])
export const KnownMailbox = state([goToCodeStep('sara@gmail.com')])
export const Typing = state([goToCodeStep(), typeText('123')])
export const Complete = state([goToCodeStep(), typeCode], { props: { autoSubmit: false } })
export const Checking = state([
  goToCodeStep(),
  setNetwork('never-answers'),
  typeCode,
  waitForText(({ status }) => status.checking),
])
export const ResendAvailable = state([goToCodeStep(), wait(RESEND_WAIT_MS)])
export const AboutToExpire = state([goToCodeStep(), wait(LIFE_MS - 15_000)])
export const Expired = state([goToCodeStep(), wait(LIFE_MS), waitForText(({ code }) => code.expired)])
export const FourDigits = state([goToCodeStep()], {
  adapt: withCodeFormat({ length: 4, alphabet: 'digits' }),
})
export const EightLetters = state([goToCodeStep(), typeText('ABCDE')], {
  adapt: withCodeFormat({ length: 8, alphabet: 'letters' }),
})
export const NotLoaded = {
  ...state(
    [
      typeText('hi@trader4.net'),
      pressButton(({ identifier }) => identifier.submit),
      waitForText(({ errors }) => errors['not-loaded']),
    ],
    { isMissingParts: true },
  ),
  tags: ['new-page'],
}
