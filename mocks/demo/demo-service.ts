import { cryptoBytes } from '../service/random.js'
import { createLoginService, type LoginService, type LoginServiceOptions } from '../service/login-service.js'

/** Identifier of the person whose phone the demo shows: Sara, who has a profile. */
export const PHONE_OWNER = 'hi@trader4.net'

/** Login service without a limit on the number of codes, since people who try the demo ask for many. */
export function createDemoService({ rules, ...options }: LoginServiceOptions = {}): LoginService {
  return createLoginService({
    randomBytes: cryptoBytes(),
    ...options,
    rules: { sendsPerIdentifier: [], sendsPerAddress: [], ...rules },
  })
}
