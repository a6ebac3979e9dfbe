import { useMemo } from 'react'
import { WerifyLogin } from '../werify-login.js'
import { APP_NAMES } from './app-names.js'
import { APP_SCHEME } from './app-scheme.js'
import { NoGoogle } from './simulation/no-google.js'
import { Place } from './place.js'
import type { Settings } from './settings.js'
import type { Simulation } from './simulation/simulation.js'
import type { LoginRun } from './use-login-run.js'

const appLink = (payload: string) => APP_SCHEME + encodeURIComponent(payload)

interface WidgetPlaceProps {
  readonly simulation: Simulation
  readonly settings: Settings
  readonly run: LoginRun
}

/** The widget with the chosen settings, and below it what the host got. */
export function WidgetPlace({ simulation, settings, run }: WidgetPlaceProps) {
  const backend = useMemo(() => simulation.backendFor(settings), [simulation, settings])
  return (
    <div className="demo-widget">
      <Place name={settings.place}>
        <WerifyLogin
          key={run.key}
          backend={backend}
          appName={APP_NAMES[settings.backend]}
          defaultIdentifier={run.identifier}
          // On a touch screen, focus opens the keyboard over half the page.
          autoFocus={run.identifier !== undefined && window.matchMedia('(pointer: fine)').matches}
          theme={settings.theme}
          locale={settings.locale}
          dir={settings.dir === 'auto' ? undefined : settings.dir}
          resume={settings.resume === 'on'}
          autoSubmit={settings.autoSubmit === 'on'}
          maskIdentifier={settings.mask === 'on'}
          askIdentity={settings.confirm === 'on'}
          appLink={settings.appLink === 'on' ? appLink : undefined}
          onSuccess={run.finish}
        />
      </Place>
      {!simulation.isServed && <NoGoogle />}
      {run.members.length > 0 && (
        <p className="demo-result" dir="ltr">
          <code>onSuccess</code> got a session with <span>{run.members.join(', ')}</span>.{' '}
          <button type="button" onClick={() => run.start()}>
            Start again
          </button>
        </p>
      )}
    </div>
  )
}
