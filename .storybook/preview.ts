import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/vazirmatn'
import '../src/styles/werify.css'
import '../src/gallery/gallery.css'
import type { Preview } from '@storybook/react-vite'
import { keepSheetStill } from '../src/gallery/prevent-overview-scroll.js'
import { globalTypes, initialGlobals } from '../src/gallery/settings.js'

keepSheetStill()

const preview: Preview = {
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    options: { storySort: { order: ['Overview', 'Identifier', 'Code', 'QR code', 'End', 'Errors'] } },
  },
}

export default preview
