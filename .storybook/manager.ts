import { addons } from 'storybook/manager-api'
import { toStateName } from '../src/gallery/to-state-name.js'

addons.setConfig({
  // No add-on uses the panel.
  layoutCustomisations: { showPanel: () => false },
  sidebar: { renderLabel: ({ name, type }) => (type === 'story' ? toStateName(name) : name) },
})
