import type { Meta } from '@storybook/react-vite'
import { finishingQuery, withGoogleCallback } from './google-callbacks.js'
import { setNetwork, waitForText } from './steps.js'
import { state } from './state.js'

const meta = { title: 'Google' } satisfies Meta
export default meta

export const Finishing = state([setNetwork('never-answers'), waitForText(({ google }) => google.finishing)], {
  adapt: withGoogleCallback(finishingQuery),
})
