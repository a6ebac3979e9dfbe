import { CHOICES, FAULTS, faultsIn, type Settings, type SettingsStore } from '../settings.js'

interface ToolbarProps {
  readonly store: SettingsStore
  readonly settings: Settings
}

export function Toolbar({ store, settings }: ToolbarProps) {
  return (
    <div className="demo-toolbar" role="group" aria-label="Demo settings">
      <Choice
        label="Backend"
        value={settings.backend}
        options={CHOICES.backend.map(name => [name, name])}
        onChoose={backend => store.set({ backend })}
      />
      {/* Faults are played where the page's requests pass through a worker. */}
      {settings.server === 'off' && (
        <Choice
          label="Network"
          value={settings.scenario.join(',')}
          options={[...Object.entries(FAULTS), ...severalFaults(settings)]}
          onChoose={names => store.set({ scenario: faultsIn(names) })}
        />
      )}
      <Choice
        label="Theme"
        value={settings.theme}
        options={CHOICES.theme.map(name => [name, name])}
        onChoose={theme => store.set({ theme })}
      />
      <Choice
        label="Language"
        value={settings.locale}
        options={CHOICES.locale.map(locale => [locale, nameOf(locale)])}
        onChoose={locale => store.set({ locale })}
      />
      <Choice
        label="Direction"
        value={settings.dir}
        options={CHOICES.dir.map(name => [name, name])}
        onChoose={dir => store.set({ dir })}
      />
      <Choice
        label="Resume after reload"
        value={settings.resume}
        options={CHOICES.resume.map(name => [name, name])}
        onChoose={resume => store.set({ resume })}
      />
      <Choice
        label="Ask who it is"
        value={settings.confirm}
        options={CHOICES.confirm.map(name => [name, name])}
        onChoose={confirm => store.set({ confirm })}
      />
      <Choice
        label="Held checks"
        value={settings.hold}
        options={CHOICES.hold.map(name => [name, name])}
        onChoose={hold => store.set({ hold })}
      />
    </div>
  )
}

/** What the address has chosen, where that is no single one. */
function severalFaults({ scenario }: Settings): readonly (readonly [value: string, title: string])[] {
  return scenario.length > 1
    ? [[scenario.join(','), scenario.map(name => FAULTS[name]).join(', then: ')]]
    : []
}

/** What a language calls itself. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, title: string])[]
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={event => {
          const chosen = options[event.target.selectedIndex]
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
