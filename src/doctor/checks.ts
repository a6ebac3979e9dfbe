import type { Check } from './check.js'
import { BODY_CHECKS } from './checks/bodies.js'
import { CODE_CHECKS } from './checks/codes.js'
import { CONNECTION_CHECKS } from './checks/connection.js'
import { CORS_CHECKS } from './checks/cors.js'
import { KNOWN_IDENTIFIER_CHECKS } from './checks/known-identifiers.js'
import { LIMIT_CHECKS } from './checks/limits.js'
import { RANDOMNESS_CHECKS } from './checks/randomness.js'
import { SHAPE_CHECKS } from './checks/shapes.js'
import { TICKET_CHECKS } from './checks/tickets.js'

/** Everything that the doctor looks at. */
export const CHECKS: readonly Check[] = [
  ...CONNECTION_CHECKS,
  ...CORS_CHECKS,
  ...BODY_CHECKS,
  ...SHAPE_CHECKS,
  ...CODE_CHECKS,
  ...KNOWN_IDENTIFIER_CHECKS,
  ...LIMIT_CHECKS,
  ...RANDOMNESS_CHECKS,
  ...TICKET_CHECKS,
]
