import type { WerifyFamilyOptions } from '../werify-family/options.js'

export interface WerifyOauthOptions extends WerifyFamilyOptions {
  /** Address of the API. @default 'https://api.werify.net' */
  readonly baseUrl?: string | undefined
}
