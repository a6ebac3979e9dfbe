import type { WerifyFamilyOptions } from '../werify-family/options.js'
import type { GoogleOptions } from './google-link.js'

export interface Trader4Options extends WerifyFamilyOptions {
  /** Address of the API. @default 'https://api.trader4.net' */
  readonly baseUrl?: string | undefined
  /** Details of sign-in with Google, or `false` for none. @default enabled, with the defaults of `GoogleOptions` */
  readonly google?: false | GoogleOptions | undefined
}
