import type { Meta } from '@storybook/react-vite'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { askForCode, goOffline, inMoments, network, readError } from './steps.js'
import { doesNotLoad } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Errors/Sending a code' } satisfies Meta
export default meta

const LONG_MS = 5000

function failing(scenario: ScenarioName, error: LoginErrorCode) {
  return state([network(scenario), askForCode(), readError(error)])
}

export const Offline = state([goOffline, askForCode(), readError('offline')])
export const Network = failing('offline', 'network')
export const Timeout = state([
  network('never-answers'),
  askForCode(),
  inMoments(readError('timeout'), LONG_MS),
])
export const NotLoaded = state([askForCode(), readError('not-loaded')], { adapt: doesNotLoad })
export const BadResponse = failing('malformed', 'bad-response')
export const ServerError = failing('server-error', 'server-error')
export const RateLimited = failing('rate-limited', 'rate-limited')
export const Locked = failing('locked', 'locked')
export const Forbidden = failing('forbidden', 'forbidden')
export const IdentifierRejected = failing('invalid', 'identifier-rejected')
export const Rejected = failing('conflict', 'rejected')
