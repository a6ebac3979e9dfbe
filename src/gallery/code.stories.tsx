import type { Meta } from '@storybook/react-vite'
import { network, press, read, receiveCode, type, typeCode, wait } from './steps.js'
import { sendsCodesOf } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Code' } satisfies Meta
export default meta

const RESEND_WAIT_MS = 30_000
const LIFE_MS = 300_000

export const SentByEmail = state([receiveCode()])
export const SentBySms = state([receiveCode('+44 7888 872720')])
export const SentToWallet = state([receiveCode('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')])
export const SentToLongAddress = state([receiveCode('s@mail.of.the.department.of.long.names.example.com')])
export const PartlyTyped = state([receiveCode(), type('123')])
export const Typed = state([receiveCode(), typeCode], { props: { autoSubmit: false } })
export const Checking = state([
  receiveCode(),
  network('never-answers'),
  typeCode,
  read(({ status }) => status.checking),
])
export const MayBeSentAgain = state([receiveCode(), wait(RESEND_WAIT_MS)])
export const LastSeconds = state([receiveCode(), wait(LIFE_MS - 15_000)])
export const Expired = state([receiveCode(), wait(LIFE_MS), read(({ code }) => code.expired)])
export const FourDigits = state([receiveCode()], { adapt: sendsCodesOf({ length: 4, alphabet: 'digits' }) })
export const EightLetters = state([receiveCode(), type('ABCDE')], {
  adapt: sendsCodesOf({ length: 8, alphabet: 'letters' }),
})
export const NotLoaded = {
  ...state(
    [
      type('hi@trader4.net'),
      press(({ identifier }) => identifier.submit),
      read(({ errors }) => errors['not-loaded']),
    ],
    { isIncomplete: true },
  ),
  tags: ['new-page'],
}
