import type { Meta } from '@storybook/react-vite'
import { waitForError, waitForText } from './steps.js'
import { cancelledQuery, forgedQuery, withGoogleCallback } from './google-callbacks.js'
import { state } from './state.js'

const meta = { title: 'Errors: signing in with Google' } satisfies Meta
export default meta

export const GoogleFailed = state([waitForError('google-failed')], { adapt: withGoogleCallback(forgedQuery) })
export const Cancelled = state([waitForText(({ google }) => google.cancelled)], {
  adapt: withGoogleCallback(cancelledQuery),
})
