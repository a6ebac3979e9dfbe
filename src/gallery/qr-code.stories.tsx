import type { Meta } from '@storybook/react-vite'
import { pressButton, setNetwork, waitForError, waitForText, whileTimePasses } from './steps.js'
import {
  approveOnPhone,
  declineOnPhone,
  openQrCode,
  pressQrTab,
  scanQrCode,
  signInElsewhere,
  waitForAppButton,
  waitForNextCheck,
  waitForNextQrCode,
  waitForQrCode,
  waitUntilQrCodeExpires,
} from './qr-steps.js'
import { state } from './state.js'

const meta = { title: 'QR code' } satisfies Meta
export default meta

export const Loading = state([pressQrTab])
export const ReadyToScan = state([openQrCode])
export const OtherBackend = state([openQrCode], { backend: 'werify' })
export const LastCode = state([openQrCode, waitForNextQrCode, waitForNextQrCode, waitForNextQrCode])
export const MatchingNumber = state([openQrCode], { rules: { matchCodes: true } })
export const Scanned = state([openQrCode, scanQrCode, waitForNextCheck, waitForText(({ qr }) => qr.scanned)])
export const ScannedByKnownPhone = state([openQrCode, scanQrCode, waitForNextCheck], {
  rules: { namesPhones: true },
})
export const Reconnecting = state([
  openQrCode,
  setNetwork('offline'),
  waitForNextCheck,
  waitForNextCheck,
  waitForNextCheck,
  waitForNextCheck,
  waitForText(({ qr }) => qr.reconnecting),
])
export const UsedElsewhere = state([
  openQrCode,
  signInElsewhere,
  waitForNextCheck,
  waitForText(({ qr }) => qr.used),
])
export const DeclinedOnPhone = state([
  openQrCode,
  declineOnPhone,
  waitForNextCheck,
  waitForText(({ qr }) => qr.denied),
])
export const Expired = state([
  openQrCode,
  waitForNextQrCode,
  waitForNextQrCode,
  waitForNextQrCode,
  waitUntilQrCodeExpires,
  waitForText(({ qr }) => qr.expired),
])
export const AfterNotMe = state(
  [
    openQrCode,
    approveOnPhone,
    waitForNextCheck,
    pressButton(({ confirm }) => confirm.no),
    waitForText(({ qr }) => qr.notYou),
  ],
  { props: { askIdentity: true } },
)
export const NetworkError = state([
  setNetwork('offline'),
  pressQrTab,
  whileTimePasses(waitForError('network')),
])
export const TooManyRequests = state([
  setNetwork('rate-limited'),
  pressQrTab,
  whileTimePasses(waitForError('rate-limited')),
])
const onPhone = {
  isTouchScreen: true,
  props: { appLink: (payload: string) => `werify://scan?code=${payload}` },
}
export const OnPhone = state([pressQrTab, waitForAppButton], onPhone)
export const OnPhoneWithCode = state(
  [pressQrTab, waitForAppButton, pressButton(({ phone }) => phone.otherDevice), waitForQrCode],
  onPhone,
)
