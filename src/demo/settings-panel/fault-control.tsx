import { FAULTS, parseFaults, type Fault } from '../settings.js'
import { SelectControl } from './select-control.js'

const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
  Server: [
    'server-error',
    'html-error',
    'rate-limited',
    'locked',
    'unauthorised',
    'forbidden',
    'conflict',
    'gone',
    'invalid',
  ],
  Connection: ['offline', 'device-offline', 'never-answers', 'slow', 'not-loaded'],
  Responses: ['html', 'empty', 'malformed', 'huge', 'wrong-shape', 'no-token'],
}

interface FaultControlProps {
  readonly faults: readonly Fault[]
  readonly onChoose: (faults: readonly Fault[]) => void
}

/** Choice of a fault. Only the address can choose several, which then have an option of their own. */
export function FaultControl({ faults, onChoose }: FaultControlProps) {
  const value = faults.join(',')
  return (
    <SelectControl label="Network" value={value} onChoose={names => onChoose(parseFaults(names))}>
      <option value="none">{FAULTS.none}</option>
      {faults.length > 1 && (
        <option value={value}>{faults.map(name => FAULTS[name]).join(', then: ')}</option>
      )}
      {Object.entries(GROUPS).map(([title, names]) => (
        <optgroup key={title} label={title}>
          {names.map(name => (
            <option key={name} value={name}>
              {FAULTS[name]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectControl>
  )
}
