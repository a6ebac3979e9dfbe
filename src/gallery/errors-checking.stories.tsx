import type { Meta } from '@storybook/react-vite'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import {
  goOffline,
  goToCodeStep,
  setNetwork,
  type Step,
  typeCode,
  typeWrongCode,
  waitForError,
  waitForText,
} from './steps.js'
import { state } from './state.js'

const meta = { title: 'Errors: checking a code' } satisfies Meta
export default meta

function failing(scenario: ScenarioName, error: LoginErrorCode) {
  return state([goToCodeStep(), setNetwork(scenario), typeCode, waitForError(error)])
}

/** Types as many wrong codes, each a different one. */
function typeWrongCodes(count: number): readonly Step[] {
  return Array.from({ length: count }, (_, index) => [
    typeWrongCode(index + 1),
    waitForText(({ triesLeft }) => triesLeft(4 - index)),
  ]).flat()
}

export const Offline = state([goToCodeStep(), goOffline, typeCode, waitForError('offline')])
export const ServerError = failing('server-error', 'server-error')
export const RateLimited = failing('rate-limited', 'rate-limited')
export const Locked = failing('locked', 'locked')
export const CodeRejected = state([goToCodeStep(), typeWrongCodes(1)])
export const CodeRejectedForTheLastTime = state([goToCodeStep(), typeWrongCodes(5)])
export const CodeExpired = failing('gone', 'code-expired')
export const Rejected = failing('conflict', 'rejected')
