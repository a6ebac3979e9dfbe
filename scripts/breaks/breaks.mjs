import { ACCESSIBILITY } from './accessibility.mjs'
import { BROWSERS } from './browsers.mjs'
import { DEMO } from './demo.mjs'
import { DOCTOR } from './doctor.mjs'
import { FAULTS } from './faults.mjs'
import { GOOGLE } from './google.mjs'
import { HOSTS } from './hosts.mjs'
import { IDENTIFIER } from './identifier.mjs'
import { MOCK } from './mock.mjs'
import { ONE_TIME_CODE } from './one-time-code.mjs'
import { PAGE } from './page.mjs'
import { PROXY } from './proxy.mjs'
import { QR_CODE } from './qr-code.mjs'
import { RELIABILITY } from './reliability.mjs'
import { SERVERS } from './servers.mjs'
import { STEPS } from './steps.mjs'
import { TOKEN } from './token.mjs'
import { TRANSPORT } from './transport.mjs'

/**
 * A change of the source after which a row of docs/quality.md no longer holds.
 *
 * @typedef {object} PlantedBreak
 * @property {string} file source that is changed
 * @property {string} from text that occurs once in the file
 * @property {string} to text in its place
 * @property {string} [test] unit test in which a title with the row's id must fail
 * @property {string} [titles] module with that title, where the test takes its titles from another one
 * @property {string} [e2e] browser test in which a title with the row's id must fail, instead of `test`
 * @property {string} [only] text of a title, after the id: of several slow tests, the one to run
 */

/**
 * @typedef {{ readonly reason: string }} NoBreak a row for which none can be planted, and why
 */

/** @typedef {Readonly<Record<string, PlantedBreak | NoBreak>>} Breaks by the id of the row */

/** @type {Breaks} */
export const BREAKS = {
  ...TRANSPORT,
  ...IDENTIFIER,
  ...ONE_TIME_CODE,
  ...QR_CODE,
  ...FAULTS,
  ...GOOGLE,
  ...PAGE,
  ...TOKEN,
  ...DOCTOR,
  ...RELIABILITY,
  ...STEPS,
  ...MOCK,
  ...DEMO,
  ...PROXY,
  ...HOSTS,
  ...SERVERS,
  ...BROWSERS,
  ...ACCESSIBILITY,
}
