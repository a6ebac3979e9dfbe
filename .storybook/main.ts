import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/gallery/*.stories.tsx'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // What is not there is not in the way: the toolbar and the states are all there is to it.
  features: {
    actions: false,
    backgrounds: false,
    controls: false,
    interactions: false,
    measure: false,
    menuOnboardingChecklist: false,
    outline: false,
    sidebarOnboardingChecklist: false,
    viewport: false,
  },
  typescript: { reactDocgen: false },
}

export default config
