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
const root = login === null ? undefined : createRoot(login)

/** Draws the widget at once, so that it can be measured next. */
function show(theme: 'auto' | 'light' | 'dark') {
  flushSync(() =>
    root?.render(
      <WerifyLogin
        backend={backend}
        appName="Acme"
        theme={theme}
        locale="en"
        resume={false}
        askIdentity={asked.get('confirm') === 'on'}
        onSuccess={() => {}}
      />,
    ),
  )
}

const hostPage: HostPage = { show, measureParts, measureHost }
Object.assign(window, { hostPage })
if (asked.get('widget') !== 'off') show(asked.get('theme') === 'dark' ? 'dark' : 'light')
