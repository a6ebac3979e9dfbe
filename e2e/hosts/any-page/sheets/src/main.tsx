import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { trader4, WerifyLogin } from '@werify/login'
import { measureHost } from './measure-host.js'
import { measureParts } from './measure-parts.js'
import type { HostPage } from './host-page.js'

const asked = new URLSearchParams(window.location.search)
const login = document.getElementById('login')
const backend = trader4({
  baseUrl: `${window.location.origin}/api/trader4`,
  google: { returnTo: window.location.search },
})
const options = { backend, appName: 'Acme', locale: 'en', resume: false } as const
const askIdentity = asked.get('confirm') === 'on'

/** Draws the widget at once, so that it can be measured next. */
function createReactWidget(place: HTMLElement): HostPage['show'] {
  const root = createRoot(place)
  return theme =>
    flushSync(() =>
      root.render(<WerifyLogin {...options} askIdentity={askIdentity} theme={theme} onSuccess={() => {}} />),
    )
}

/** Draws `<werify-login>`, in a microtask. */
async function createElementWidget(place: HTMLElement): Promise<HostPage['show']> {
  await import('@werify/login/element')
  const element = Object.assign(document.createElement('werify-login'), { backend })
  element.setAttribute('app-name', options.appName)
  element.setAttribute('locale', options.locale)
  element.setAttribute('resume', String(options.resume))
  element.toggleAttribute('ask-identity', askIdentity)
  place.append(element)
  return theme => element.setAttribute('theme', theme)
}

async function createWidget(): Promise<HostPage['show']> {
  const kind = asked.get('widget')
  if (login === null || kind === 'off') return () => {}
  return kind === 'element' ? createElementWidget(login) : createReactWidget(login)
}

const hostPage: HostPage = { show: await createWidget(), measureParts, measureHost }
Object.assign(window, { hostPage })
hostPage.show(asked.get('theme') === 'dark' ? 'dark' : 'light')
