import type { Meta } from '@storybook/react-vite'
import { read, readError } from './steps.js'
import { cancelled, comesBackFromGoogle, forged } from './google-callbacks.js'
import { state } from './state.js'

const meta = { title: 'Errors/Signing in with Google' } satisfies Meta
export default meta

export const GoogleFailed = state([readError('google-failed')], { adapt: comesBackFromGoogle(forged) })
export const Cancelled = state([read(({ errors }) => errors['google-failed'])], {
  adapt: comesBackFromGoogle(cancelled),
})
