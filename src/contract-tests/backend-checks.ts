import { abortChecks } from './abort-checks.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { documentedErrorChecks } from './documented-error-checks.js'
import { extraChecks } from './extra-checks.js'
import { faultChecks, invalidBodyChecks } from './fault-checks.js'
import { infoChecks } from './info-checks.js'
import { mutatedResponseChecks } from './mutated-response-checks.js'
import { toOperations } from './operations.js'
import { requestChecks } from './request-checks.js'
import { statusChecks, successChecks } from './success-checks.js'
import type { Check } from './test-context.js'

const OPERATION_CHECKS = [
  successChecks,
  statusChecks,
  requestChecks,
  extraChecks,
  documentedErrorChecks,
  faultChecks,
  invalidBodyChecks,
  mutatedResponseChecks,
  abortChecks,
]

/** Every rule for the backend, and for each of its operations. */
export function backendChecks(subject: BackendUnderTest): readonly Check[] {
  return [
    ...infoChecks(subject),
    ...toOperations(subject).flatMap(operation =>
      OPERATION_CHECKS.flatMap(toChecks => toChecks(subject, operation)),
    ),
  ]
}
