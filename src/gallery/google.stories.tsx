import type { Meta } from '@storybook/react-vite'
import { read, readError } from './acts.js'
import { cancelled, comesBackFromGoogle, forged } from './google-returns.js'
import { state } from './state.js'

const meta = { title: 'Errors/Signing in with Google' } satisfies Meta
export default meta

export const GoogleFailed = state([readError('google-failed')], { adapt: comesBackFromGoogle(forged) })
export const Cancelled = state([read(({ errors }) => errors['google-failed'])], {
  adapt: comesBackFromGoogle(cancelled),
})
