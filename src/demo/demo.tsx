import { useMemo, useState } from 'react'
import type { LoginSession } from '../domain/login-session.js'
import { WerifyLogin } from '../werify-login.js'
import { APP_NAMES } from './app-names.js'
import { Phone } from './phone-panel.js'
import { isTicketBackend, useSettings, type Settings, type SettingsStore } from './settings.js'
import type { Simulation } from './simulation.js'
import { Toolbar } from './settings-panel/settings-panel.js'

function whereItLives({ backend, server }: Settings): string {
  if (!isTicketBackend(backend)) {
    return 'The login service lives in the server of this page, behind a proxy that adds what no page may know.'
  }
  return server === 'on'
    ? 'The login service lives in the server of this page: scan the QR code with a real phone in the same network.'
    : 'The login service, the phone and its messages live in this page; nothing is sent anywhere.'
}

const appLink = (payload: string) => `werify://scan?code=${encodeURIComponent(payload)}`

interface DemoProps {
  readonly simulation: Simulation
  readonly settings: SettingsStore
}

export function Demo({ simulation, settings: store }: DemoProps) {
  const settings = useSettings(store)
  const backend = useMemo(() => simulation.backendFor(settings), [simulation, settings])
  const [login, setLogin] = useState(1)
  const [received, setReceived] = useState<readonly string[]>([])

  function handleSuccess(session: LoginSession) {
    setReceived(Object.keys(session))
  }

  function startAgain() {
    setReceived([])
    setLogin(login + 1)
  }

  return (
    <div className="demo" data-theme={settings.theme}>
      <header className="demo-header">
        <h1>Werify login</h1>
        <p>
          <strong>Simulated.</strong> {whereItLives(settings)}
        </p>
        <Toolbar store={store} settings={settings} />
      </header>
      <main className="demo-main">
        <WerifyLogin
          key={`${settings.backend} ${settings.hold} ${login}`}
          backend={backend}
          appName={APP_NAMES[settings.backend]}
          theme={settings.theme}
          locale={settings.locale}
          dir={settings.dir === 'auto' ? undefined : settings.dir}
          resume={settings.resume === 'on'}
          confirmIdentity={settings.confirm === 'on'}
          appLink={settings.appLink === 'on' ? appLink : undefined}
          onSuccess={handleSuccess}
        />
        {received.length > 0 && (
          <p className="demo-result" dir="ltr">
            <code>onSuccess</code> got a session with {received.join(', ')}.{' '}
            <button type="button" onClick={startAgain}>
              Start again
            </button>
          </p>
        )}
      </main>
      <Phone phone={simulation.phone} backend={settings.backend} />
    </div>
  )
}
