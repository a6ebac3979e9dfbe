import type { StoryObj } from '@storybook/react-vite'
import { toSettings } from './settings.js'
import { type GalleryState, Stage } from './stage.js'

/**
 * A story that goes to a state of the widget.
 *
 * @param steps from the first screen to the state
 */
export function state(
  steps: GalleryState['steps'],
  options: Partial<Omit<GalleryState, 'steps'>> = {},
): StoryObj {
  const shown = { ...DEFAULTS, ...options, steps }
  return {
    render: (_args, { globals, id }) => <Stage id={id} state={shown} settings={toSettings(globals)} />,
  }
}

const DEFAULTS: Omit<GalleryState, 'steps'> = {
  backend: 'trader4',
  adapt: backend => backend,
  rules: {},
  locale: 'en',
  props: {},
  isMissingParts: false,
  isTouchScreen: false,
}
