import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { d7, digipay, loginProxy } from '../../docs/examples/proxy.mjs'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { listen } from '../transport/server.js'
import type { LoginService } from '../service/login-service.js'
import { PROXY_PATHS } from './demo-paths.js'

const UNLIMITED = { perAddress: Infinity, perNumber: Infinity, inAll: Infinity }

/**
 * Starts the backends that need a secret, on a port of their own, and the proxy that adds it. The secrets are new at
 * every start. They begin with `simulated-secret-`, so that a test can search for them.
 */
export async function startProxiedBackends(service: LoginService) {
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
  const d7Environment = { D7_URL: `${upstream.url}/d7`, D7_TOKEN: apiToken }
  const servers = {
    [PROXY_PATHS.d7]: d7(d7Environment),
    [PROXY_PATHS['d7-letters']]: d7({ ...d7Environment, D7_OTP_TYPE: 'alpha' }),
    [PROXY_PATHS.digipay]: digipay({
      DIGIPAY_URL: `${upstream.url}/digipay`,
      DIGIPAY_TOKEN: token,
      DIGIPAY_COMPANY_ID: companyId,
    }),
  }
  return {
    // The demo is open at several addresses of this machine, and the simulated service limits requests itself.
    proxy: (...[request, response, next]: [...Parameters<RequestListener>, () => unknown]) => {
      const page = `http://${request.headers.host}`
      const options = { origins: URL.canParse(page) ? [new URL(page).origin] : [], limits: UNLIMITED }
      return loginProxy(servers, options)(request, response, next)
    },
    close: upstream.close,
  }
}
