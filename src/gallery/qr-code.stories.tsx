import type { Meta } from '@storybook/react-vite'
import { inMoments, network, press, read, readError } from './steps.js'
import {
  approve,
  decline,
  letQrCodeEnd,
  nextCheck,
  nextQrCode,
  openQrCode,
  pressQrTab,
  scan,
  signInElsewhere,
} from './qr-steps.js'
import { state } from './state.js'

const meta = { title: 'QR code' } satisfies Meta
export default meta

export const BeingMade = state([pressQrTab])
export const OnScreen = state([openQrCode])
export const OfWerify = state([openQrCode], { backend: 'werify' })
export const LastOne = state([openQrCode, nextQrCode, nextQrCode, nextQrCode])
export const DigitsToMatch = state([openQrCode], { rules: { matchCodes: true } })
export const Scanned = state([openQrCode, scan, nextCheck, read(({ qr }) => qr.scanned)])
export const Reconnecting = state([
  openQrCode,
  network('offline'),
  nextCheck,
  nextCheck,
  nextCheck,
  nextCheck,
  read(({ qr }) => qr.reconnecting),
])
export const Used = state([openQrCode, signInElsewhere, nextCheck, read(({ qr }) => qr.used)])
export const Declined = state([openQrCode, decline, nextCheck, read(({ qr }) => qr.denied)])
export const Expired = state([
  openQrCode,
  nextQrCode,
  nextQrCode,
  nextQrCode,
  letQrCodeEnd,
  read(({ qr }) => qr.expired),
])
export const NotMe = state(
  [openQrCode, approve, nextCheck, press(({ confirm }) => confirm.no), read(({ qr }) => qr.notYou)],
  { props: { confirmIdentity: true } },
)
export const NoNetwork = state([network('offline'), pressQrTab, inMoments(readError('network'))])
export const RateLimited = state([network('rate-limited'), pressQrTab, inMoments(readError('rate-limited'))])
export const OnPhone = state([openQrCode], {
  props: { appLink: payload => `werify://scan?code=${payload}`, className: 'gallery-phone' },
})
