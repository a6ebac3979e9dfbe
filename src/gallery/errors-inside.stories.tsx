import type { Meta } from '@storybook/react-vite'
import { throws } from './backend-variants.js'
import { state } from './state.js'
import { waitForError } from './steps.js'

const meta = { title: 'Errors: inside the widget' } satisfies Meta
export default meta

export const WidgetError = state([waitForError('widget-error')], { adapt: throws })
