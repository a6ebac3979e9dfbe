import type { Meta } from '@storybook/react-vite'
import type { ScenarioName } from '../../mocks/scenarios.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { goOffline, setNetwork, submitIdentifier, waitForError, whileTimePasses } from './steps.js'
import { failsToLoad } from './backend-variants.js'
import { state } from './state.js'

const meta = { title: 'Errors: sending a code' } satisfies Meta
export default meta

const LONG_MS = 5000

function failing(scenario: ScenarioName, error: LoginErrorCode) {
  return state([setNetwork(scenario), submitIdentifier(), waitForError(error)])
}

export const Offline = state([goOffline, submitIdentifier(), waitForError('offline')])
export const Network = failing('offline', 'network')
export const Timeout = state([
  setNetwork('never-answers'),
  submitIdentifier(),
  whileTimePasses(waitForError('timeout'), LONG_MS),
])
export const NotLoaded = state([submitIdentifier(), waitForError('not-loaded')], { adapt: failsToLoad })
export const BadResponse = failing('malformed', 'bad-response')
export const ServerError = failing('server-error', 'server-error')
export const RateLimited = failing('rate-limited', 'rate-limited')
export const Locked = failing('locked', 'locked')
export const Forbidden = failing('forbidden', 'forbidden')
export const IdentifierRejected = failing('invalid', 'identifier-rejected')
export const Rejected = failing('conflict', 'rejected')
