import { randomUUID } from 'node:crypto'
import { d7, digipay, loginProxy } from '../../docs/examples/proxy.mjs'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { listen } from '../transport/server.js'
import type { LoginService } from '../service/login-service.js'
import { PROXY_PATHS } from './demo-service.js'

/**
 * The backends that want a secret, on a port of their own, and the proxy that knows it. The secrets are made at every
 * start and begin with `simulated-secret-`, so that a test can look for them.
 */
export async function secretServers(service: LoginService) {
  const apiToken = `simulated-secret-${randomUUID()}`
  const token = `simulated-secret-${randomUUID()}`
  const companyId = randomUUID().replaceAll('-', '')
  const upstream = await listen(
    [
      ...d7Handlers('/d7', service, { apiToken }),
      ...digipayHandlers('/digipay', service, { token, companyId }),
    ],
    { port: 0 },
  )
  const forD7 = { D7_URL: `${upstream.url}/d7`, D7_TOKEN: apiToken }
  const proxy = loginProxy({
    [PROXY_PATHS.d7]: d7(forD7),
    [PROXY_PATHS['d7-letters']]: d7({ ...forD7, D7_OTP_TYPE: 'alpha' }),
    [PROXY_PATHS.digipay]: digipay({
      DIGIPAY_URL: `${upstream.url}/digipay`,
      DIGIPAY_TOKEN: token,
      DIGIPAY_COMPANY_ID: companyId,
    }),
  })
  return { proxy, close: upstream.close }
}
