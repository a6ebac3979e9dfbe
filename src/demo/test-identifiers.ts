import { PHONE_OWNER } from '../../mocks/demo/demo-service.js'
import { magicIdentifiers } from '../../mocks/service/magic-identifiers.js'
import { isTicketBackend, type BackendName } from './settings.js'

/** Identifier to try, with what it stands for. */
export interface TestIdentifier {
  readonly text: string
  readonly title: string
}

const MOBILE: TestIdentifier = { text: '+44 7888 872720', title: 'Sara’s mobile' }

/** Identifiers that get a code: an example of each kind that the backend takes. */
export function findExamples(backend: BackendName): readonly TestIdentifier[] {
  if (!isTicketBackend(backend)) return [MOBILE, { text: '+44 20 7946 0018', title: 'A landline' }]
  return [
    { text: PHONE_OWNER, title: 'Sara’s email' },
    MOBILE,
    // The example of BIP 173.
    { text: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', title: 'A wallet' },
  ]
}

/** Identifiers that always have the same outcome, with that outcome. */
export function findFixedOutcomes(backend: BackendName): readonly TestIdentifier[] {
  return Object.values(magicIdentifiers).map(({ email, number, effect }) => ({
    text: isTicketBackend(backend) ? email : number,
    title: effect,
  }))
}
