import type { Meta, StoryObj } from '@storybook/react-vite'
import { Overview } from './overview.js'
import { toSettings } from './settings.js'

const meta = { title: 'Overview' } satisfies Meta
export default meta

export const AllStates: StoryObj = {
  render: (_args, { globals, id }) => (
    <Overview ownId={id} settings={toSettings(globals)} globals={globals} />
  ),
}
