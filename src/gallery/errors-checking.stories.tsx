import type { Meta } from '@storybook/react-vite'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import {
  goOffline,
  network,
  read,
  readError,
  receiveCode,
  typeCode,
  typeWrongCode,
  type Act,
} from './steps.js'
import { state } from './state.js'

const meta = { title: 'Errors/Checking a code' } satisfies Meta
export default meta

function failing(scenario: ScenarioName, error: LoginErrorCode) {
  return state([receiveCode(), network(scenario), typeCode, readError(error)])
}

/** Types a code that is wrong, and another one each time. */
function typeWrongCodes(count: number): readonly Act[] {
  return Array.from({ length: count }, (_, index) => [
    typeWrongCode(index + 1),
    read(({ triesLeft }) => triesLeft(4 - index)),
  ]).flat()
}
export const Offline = state([receiveCode(), goOffline, typeCode, readError('offline')])
export const ServerError = failing('server-error', 'server-error')
export const RateLimited = failing('rate-limited', 'rate-limited')
export const Locked = failing('locked', 'locked')
export const CodeRejected = state([receiveCode(), typeWrongCodes(1)])
export const CodeRejectedForTheLastTime = state([receiveCode(), typeWrongCodes(5)])
export const CodeExpired = failing('gone', 'code-expired')
export const Rejected = failing('conflict', 'rejected')
