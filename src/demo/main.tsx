import '@fontsource-variable/inter'
import '../styles/werify.css'
import './demo.css'
import './phone-page.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Demo } from './demo.js'
import { simulateInPage } from './simulate-in-page.js'
import { simulateOnServer } from './simulate-on-server.js'
import { playOffline } from './page-faults.js'
import { PhonePage } from './phone-page.js'
import { openRequest } from './approval-request.js'
import { createSettings } from './settings.js'

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root" to draw the demo in.')

createRoot(container).render(<StrictMode>{await pageAt(window.location)}</StrictMode>)

async function pageAt({ pathname, hash }: Location): Promise<ReactNode> {
  if (pathname === '/phone') {
    // The camera may lead to the next ticket in a tab that is open.
    window.addEventListener('hashchange', () => window.location.reload())
    return <PhonePage request={await openRequest(hash)} />
  }
  const settings = createSettings()
  const simulate = settings.get().server === 'on' ? simulateOnServer : simulateInPage
  const simulation = await simulate(settings)
  playOffline(settings)
  return <Demo simulation={simulation} settings={settings} />
}
