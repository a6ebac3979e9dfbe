import '@fontsource-variable/inter'
import '../styles/werify.css'
import './demo.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Demo } from './demo.js'
import { loadPanels } from './later-panels.js'
import { simulateInPage } from './simulation/simulate-in-page.js'
import { simulateOnServer } from './simulation/simulate-on-server.js'
import { simulateOffline } from './simulation/simulate-offline.js'
import { PhonePage } from './phone/phone-page.js'
import { openApprovalRequest } from './phone/approval-request.js'
import { toQuery } from './settings.js'
import { createSettingsStore } from './settings-store.js'

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root" to draw the demo in.')

const root = createRoot(container)

/** A page in its present state. */
interface OpenPage {
  /** Tells whether it is the page of the address. */
  readonly isCurrent: () => boolean
  readonly close: () => void
}

let page = openPage(window.location)
// Back and forward may lead to other settings, and a camera may open the link of another ticket in the same tab.
for (const event of ['popstate', 'hashchange']) {
  window.addEventListener(event, () => (page = page.then(followAddress)))
}

async function followAddress(last: OpenPage): Promise<OpenPage> {
  if (last.isCurrent()) return last
  root.render(null)
  last.close()
  return openPage(window.location)
}

function openPage({ pathname, hash }: Location): Promise<OpenPage> {
  return pathname === '/phone' ? openPhone(hash) : openDemo()
}

async function openPhone(link: string): Promise<OpenPage> {
  draw(<PhonePage request={await openApprovalRequest(link)} />)
  return {
    isCurrent: () => window.location.pathname === '/phone' && window.location.hash === link,
    close() {},
  }
}

async function openDemo(): Promise<OpenPage> {
  loadPanels()
  const settings = createSettingsStore()
  const simulate = settings.get().server === 'on' ? simulateOnServer : simulateInPage
  const simulation = await simulate(settings)
  simulateOffline(settings)
  draw(<Demo simulation={simulation} settings={settings} />)
  return {
    isCurrent: () =>
      window.location.pathname !== '/phone' &&
      toQuery(createSettingsStore().get()) === toQuery(settings.get()),
    close: simulation.close,
  }
}

function draw(content: ReactNode) {
  root.render(<StrictMode>{content}</StrictMode>)
}
