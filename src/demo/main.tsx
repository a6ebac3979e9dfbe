import '@fontsource-variable/inter'
import '../styles/werify.css'
import './demo.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Demo } from './demo.js'
import { loadPanels } from './later-panels.js'
import { simulateInPage } from './simulate-in-page.js'
import { simulateOnServer } from './simulate-on-server.js'
import { simulateOffline } from './simulate-offline.js'
import { PhonePage } from './phone-page.js'
import { openApprovalRequest } from './approval-request.js'
import { createSettingsStore } from './settings-store.js'

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root" to draw the demo in.')

createRoot(container).render(<StrictMode>{await renderPage(window.location)}</StrictMode>)

async function renderPage({ pathname, hash }: Location): Promise<ReactNode> {
  if (pathname === '/phone') {
    // A camera may open the link of another ticket in the same tab.
    window.addEventListener('hashchange', () => window.location.reload())
    return <PhonePage request={await openApprovalRequest(hash)} />
  }
  loadPanels()
  const settings = createSettingsStore()
  const simulate = settings.get().server === 'on' ? simulateOnServer : simulateInPage
  const simulation = await simulate(settings)
  simulateOffline(settings)
  return <Demo simulation={simulation} settings={settings} />
}
