import { CONTENT_FAULTS } from './content-faults.js'
import { ENVIRONMENT_FAULTS } from './environment-faults.js'
import type { Fault } from './fault.js'
import type { FaultNumber } from './fault-numbers.js'
import { LIFECYCLE_FAULTS } from './lifecycle-faults.js'
import { PAYLOAD_FAULTS } from './payload-faults.js'
import { RACE_FAULTS } from './race-faults.js'
import { SEMANTIC_FAULTS } from './semantic-faults.js'
import { STATUS_FAULTS } from './status-faults.js'
import { TRANSPORT_FAULTS } from './transport-faults.js'

/** Every fault that the login is held to, by its number. */
export const FAULTS: Readonly<Record<FaultNumber, Fault>> = {
  ...TRANSPORT_FAULTS,
  ...STATUS_FAULTS,
  ...PAYLOAD_FAULTS,
  ...RACE_FAULTS,
  ...LIFECYCLE_FAULTS,
  ...ENVIRONMENT_FAULTS,
  ...SEMANTIC_FAULTS,
  ...CONTENT_FAULTS,
}
