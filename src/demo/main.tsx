import '@fontsource-variable/inter'
import '../styles/werify.css'
import './demo.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Demo } from './demo.js'
import { GooglePage } from './google-page.js'
import { playOffline } from './page-faults.js'
import { createSettings } from './settings.js'
import { startSimulation } from './simulation.js'

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root" to draw the demo in.')
const root = createRoot(container)

if (window.location.pathname.endsWith('/v1/oauth/google')) {
  root.render(<GooglePage />)
} else {
  const settings = createSettings()
  const simulation = await startSimulation(settings)
  playOffline(settings)
  root.render(
    <StrictMode>
      <Demo simulation={simulation} settings={settings} />
    </StrictMode>,
  )
}
