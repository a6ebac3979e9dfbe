import { useMemo, useRef, useSyncExternalStore } from 'react'
import { createForgetfulPhone } from './phone/forgetful-phone.js'
import { EmbedPanel, LaterPanel, PhonePanel } from './later-panels.js'
import { toPixels, toStyle, toTokens } from './look.js'
import { PageHeader } from './page-header.js'
import { SettingsPanel } from './settings-panel/settings-panel.js'
import type { SettingsStore } from './settings-store.js'
import type { Simulation } from './simulation/simulation.js'
import { TryIt } from './try-it.js'
import { useCodeField } from './use-code-field.js'
import { useLoginRun } from './use-login-run.js'
import { WidgetPlace } from './widget-place.js'
import { WidthControl } from './width-control.js'

interface DemoProps {
  readonly simulation: Simulation
  readonly settings: SettingsStore
}

/** Widest widget, in pixels, that has the phone beside it. */
const SIDE_BY_SIDE_UP_TO = 440

/** Playground: the widget, what to try in it, its settings, and the code that embeds it. */
export function Demo({ simulation, settings: store }: DemoProps) {
  const settings = useSyncExternalStore(store.subscribe, store.get)
  const pixels = toPixels(settings.width)
  const phone = useMemo(() => createForgetfulPhone(simulation.phone), [simulation])
  const run = useLoginRun(`${settings.backend} ${settings.hold}`, phone.forgetOpen)
  const main = useRef<HTMLElement>(null)
  const codeField = useCodeField(main)

  return (
    <div className="demo" data-theme={settings.theme}>
      <PageHeader />
      <div
        className="demo-stage"
        data-wide={pixels > SIDE_BY_SIDE_UP_TO}
        style={toStyle({ '--demo-width': `${pixels}px`, ...toTokens(settings) })}
      >
        <main ref={main} className="demo-main">
          <WidthControl value={settings.width} onChoose={width => store.set({ width })} />
          <WidgetPlace simulation={simulation} settings={settings} run={run} />
        </main>
        <TryIt
          phone={phone}
          settings={settings}
          codeField={codeField}
          identifier={run.identifier}
          onIdentifier={run.start}
        />
        <LaterPanel placeholder="demo-phone">
          <PhonePanel phone={phone} backend={settings.backend} />
        </LaterPanel>
      </div>
      <SettingsPanel store={store} settings={settings} />
      <LaterPanel placeholder="embed">
        <EmbedPanel settings={settings} />
      </LaterPanel>
    </div>
  )
}
