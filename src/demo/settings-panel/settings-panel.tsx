import type { ReactNode } from 'react'
import type { SettingsStore } from '../settings-store.js'
import { CHOICES, findChoice, isTicketBackend, type BackendName, type Settings } from '../settings.js'
import { BrandControl } from './brand-control.js'
import { FaultControl } from './fault-control.js'
import { SegmentedControl } from './segmented-control.js'
import { SelectControl } from './select-control.js'
import { SwitchControl } from './switch-control.js'

interface SettingsPanelProps {
  readonly store: SettingsStore
  readonly settings: Settings
}

/** Settings of the widget, and of what is simulated around it. */
export function SettingsPanel({ store, settings }: SettingsPanelProps) {
  return (
    <section className="demo-settings" aria-labelledby="settings">
      <h2 id="settings">Settings</h2>
      <Look store={store} settings={settings} />
      <Text store={store} settings={settings} />
      <Server store={store} settings={settings} />
      <Behaviour store={store} settings={settings} />
    </section>
  )
}

function Look({ store, settings }: SettingsPanelProps) {
  return (
    <Group title="Look">
      <SegmentedControl
        label="Theme"
        value={settings.theme}
        options={[
          ['auto', 'Auto'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        onChoose={theme => store.set({ theme })}
      />
      <BrandControl value={settings.brand} onChoose={brand => store.set({ brand })} />
      <SegmentedControl
        label="Corners"
        value={settings.corners}
        options={[
          ['sharp', 'Sharp'],
          ['round', 'Round'],
          ['pill', 'Pill'],
        ]}
        onChoose={corners => store.set({ corners })}
      />
    </Group>
  )
}

function Text({ store, settings }: SettingsPanelProps) {
  return (
    <Group title="Text">
      <SelectControl label="Language" value={settings.locale} onChoose={locale => store.set({ locale })}>
        {CHOICES.locale.map(locale => (
          <option key={locale} value={locale}>
            {formatLanguage(locale)}
          </option>
        ))}
      </SelectControl>
      <SegmentedControl
        label="Direction"
        value={settings.dir}
        options={[
          ['auto', 'Auto'],
          ['ltr', 'Left to right'],
          ['rtl', 'Right to left'],
        ]}
        onChoose={dir => store.set({ dir })}
      />
    </Group>
  )
}

/** Name of each backend, with what people sign in with there. */
const BACKENDS: Readonly<Record<BackendName, readonly [name: string, ways: string]>> = {
  trader4: ['Trader4', 'Email, phone, wallet, QR code and Google'],
  werify: ['Werify', 'Email, phone, wallet and QR code'],
  werifyOauth: ['Werify OAuth', 'Email, phone, wallet and QR code'],
  d7: ['D7 Verify', 'Phone numbers, through a proxy of yours'],
  digipay: ['Digipay', 'Phone numbers, through a proxy of yours'],
}

function Server({ store, settings }: SettingsPanelProps) {
  return (
    <Group title="Server">
      <SelectControl
        label="Backend"
        value={settings.backend}
        onChoose={name => store.set({ backend: findChoice(CHOICES.backend, name) ?? settings.backend })}
      >
        {CHOICES.backend.map(name => (
          <option key={name} value={name}>
            {BACKENDS[name][0]}
          </option>
        ))}
      </SelectControl>
      <p className="demo-note">{BACKENDS[settings.backend][1]}</p>
      {/* Faults need the worker of a simulation in the page. */}
      {settings.server === 'off' && (
        <FaultControl faults={settings.scenario} onChoose={scenario => store.set({ scenario })} />
      )}
    </Group>
  )
}

function Behaviour({ store, settings }: SettingsPanelProps) {
  const hasTickets = isTicketBackend(settings.backend)
  return (
    <Group title="Behaviour">
      <SwitchControl
        label="Check a code once it is complete"
        value={settings.autoSubmit}
        onChoose={autoSubmit => store.set({ autoSubmit })}
      />
      <SwitchControl
        label="Hide most of the email or number"
        value={settings.mask}
        onChoose={mask => store.set({ mask })}
      />
      {hasTickets && (
        <>
          <SwitchControl
            label="Ask “Sign in as Sara?” after a scan"
            value={settings.confirm}
            onChoose={confirm => store.set({ confirm })}
          />
          <SwitchControl
            label="Long polling for the QR code"
            value={settings.hold}
            onChoose={hold => store.set({ hold })}
          />
        </>
      )}
    </Group>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="demo-settings-group">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** Name of a language, in that language. */
function formatLanguage(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale
}
