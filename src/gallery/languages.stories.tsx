import type { Meta } from '@storybook/react-vite'
import { goToCodeStep, setNetwork, submitIdentifier, waitForError } from './steps.js'
import { openQrCode } from './qr-steps.js'
import { state } from './state.js'

const meta = { title: 'Languages' } satisfies Meta
export default meta

const german = { locale: 'de' }
const ukrainian = { locale: 'uk' }
export const GermanFirstScreen = state([], german)
export const GermanCode = state([goToCodeStep()], german)
export const GermanQrCode = state([openQrCode], german)
export const UkrainianLocked = state(
  [setNetwork('locked'), submitIdentifier(), waitForError('locked')],
  ukrainian,
)
export const UrduFirstScreen = state([], { locale: 'ur' })
