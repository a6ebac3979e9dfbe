import { abortChecks } from './abort-checks.js'
import { alteredSuccessChecks } from './mutated-response-checks.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { documentedErrorChecks } from './documented-error-checks.js'
import { faultChecks, nonsenseChecks } from './fault-checks.js'
import { requestChecks } from './request-checks.js'
import type { Check } from './test-context.js'
import { stepsOf } from './operations.js'
import { faceChecks, statusChecks, successChecks } from './info-checks.js'

const STEP_CHECKS = [
  successChecks,
  statusChecks,
  requestChecks,
  documentedErrorChecks,
  faultChecks,
  nonsenseChecks,
  alteredSuccessChecks,
  abortChecks,
]

/** Every rule that the backend must keep, at each of its steps. */
export function backendChecks(subject: BackendUnderTest): readonly Check[] {
  return [
    ...faceChecks(subject),
    ...stepsOf(subject).flatMap(step => STEP_CHECKS.flatMap(checksOf => checksOf(subject, step))),
  ]
}
