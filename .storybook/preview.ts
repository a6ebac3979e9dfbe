import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/vazirmatn'
import '../src/styles/werify.css'
import '../src/gallery/gallery.css'
import type { Preview } from '@storybook/react-vite'
import { preventOverviewScroll } from '../src/gallery/prevent-overview-scroll.js'
import { globalTypes, initialGlobals } from '../src/gallery/settings.js'

preventOverviewScroll()

const preview: Preview = {
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Overview',
          'Identifier',
          'Identifier problems',
          'Code',
          'QR code',
          'Google',
          'Done',
          'Errors: sending a code',
          'Errors: checking a code',
          'Errors: signing in with Google',
          'Errors: inside the widget',
          'Languages',
        ],
      },
    },
  },
}

export default preview
