import type { StoryObj } from '@storybook/react-vite'
import { settingsOf } from './settings.js'
import { Stage, type GalleryState } from './stage.js'

/**
 * A story that goes to a state of the widget.
 *
 * @param reach what a person does, and what happens to them, from the first screen on
 */
export function state(
  reach: GalleryState['reach'],
  more: Partial<Omit<GalleryState, 'reach'>> = {},
): StoryObj {
  const shown = { ...USUAL, ...more, reach }
  return {
    render: (_args, { globals, id }) => <Stage id={id} state={shown} settings={settingsOf(globals)} />,
  }
}

const USUAL: Omit<GalleryState, 'reach'> = {
  backend: 'trader4',
  adapt: backend => backend,
  rules: {},
  locale: 'en',
  props: {},
  isIncomplete: false,
}
