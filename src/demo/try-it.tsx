import { useSyncExternalStore } from 'react'
import type { SentCode } from '../../mocks/service/outbox.js'
import { fillIn } from './use-code-field.js'
import type { Settings } from './settings.js'
import type { SimulatedPhone } from './simulation/simulation.js'
import { findExamples, findFixedOutcomes, type TestIdentifier } from './test-identifiers.js'

interface TryItProps {
  readonly phone: SimulatedPhone
  readonly settings: Settings
  /** The code field that is on screen. */
  readonly codeField: HTMLInputElement | undefined
  /** Identifier that was tapped last. */
  readonly identifier: string | undefined
  readonly onIdentifier: (identifier: string) => void
}

/** Identifiers and codes to tap in, so that nobody has to think of one. */
export function TryIt({ phone, settings, codeField, identifier, onIdentifier }: TryItProps) {
  const { backend } = settings
  const lastSent = useSyncExternalStore(phone.subscribe, phone.sent).at(-1)

  return (
    <section className="try-it" aria-labelledby="try-it">
      <h2 id="try-it">Try it</h2>
      <ul className="try-it-chips" aria-label="Identifiers">
        {findExamples(backend).map(example => (
          <li key={example.text}>
            <Chip identifier={example} onPress={onIdentifier} />
          </li>
        ))}
      </ul>
      <p className="demo-hidden" role="status">
        {identifier !== undefined && `${identifier} is filled in.`}
      </p>
      <LastCode sent={lastSent} field={codeField} />
      <details className="try-it-outcomes">
        <summary>Test identifiers, each with one outcome</summary>
        <ul>
          {findFixedOutcomes(backend).map(({ text, title }) => (
            <li key={text}>
              <button type="button" onClick={() => onIdentifier(text)}>
                {text}
              </button>
              <span>{title}</span>
            </li>
          ))}
        </ul>
      </details>
      <p className="demo-note">
        <strong>Simulated.</strong> <span>{describeSimulation(settings)}</span>
      </p>
    </section>
  )
}

interface ChipProps {
  readonly identifier: TestIdentifier
  readonly onPress: (identifier: string) => void
}

function Chip({ identifier: { text, title }, onPress }: ChipProps) {
  return (
    <button type="button" className="try-it-chip" onClick={() => onPress(text)}>
      <span className="try-it-value" dir="ltr">
        {text}
      </span>
      <small>{title}</small>
    </button>
  )
}

interface LastCodeProps {
  readonly sent: SentCode | undefined
  readonly field: HTMLInputElement | undefined
}

function LastCode({ sent, field }: LastCodeProps) {
  if (sent === undefined || field === undefined) {
    return <p className="try-it-code">Pick one, press the button, and the code shows up here.</p>
  }
  return (
    <p className="try-it-code">
      <button type="button" className="try-it-chip" onClick={() => fillIn(field, sent.code)}>
        <span className="try-it-value" dir="ltr">
          {sent.code}
        </span>
        <small>Fill in the code for {sent.to}</small>
      </button>
    </p>
  )
}

function describeSimulation({ server }: Settings): string {
  return server === 'on'
    ? 'The login service runs in the server of this page: scan the QR code with a real phone in the same network.'
    : 'The login service and the phone run in this page. No message is sent, and nobody is signed in.'
}
