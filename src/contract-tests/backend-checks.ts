import { abortChecks } from './aborts.js'
import { alteredSuccessChecks } from './altered-answers.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { documentedErrorChecks } from './documented-errors.js'
import { faultChecks, nonsenseChecks } from './faults.js'
import { requestChecks } from './requests.js'
import type { Check } from './stage.js'
import { stepsOf } from './steps.js'
import { faceChecks, statusChecks, successChecks } from './successes.js'

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
