import { addons } from 'storybook/manager-api'

// No add-on has anything to say in a panel.
addons.setConfig({ layoutCustomisations: { showPanel: () => false } })
