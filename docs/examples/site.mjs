// A site with sessions: node site.mjs, with `ACCOUNT_URL` and `PORT` in the environment.
import { createServer } from 'node:http'
import { sessionServer } from './session-server.mjs'

/** Asks the login service whose token it is. A token that it does not know is nobody's. */
async function verify(token) {
  const response = await fetch(process.env.ACCOUNT_URL, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(9000),
  })
  if (response.status === 401 || response.status === 403) return undefined
  if (!response.ok) throw new Error(`The login service answered ${response.status}.`)
  const { id } = await response.json()
  return id === undefined ? undefined : { id: String(id) }
}

const session = sessionServer(verify)
const pages = (request, response) => response.end('Your pages')

const server = createServer(async (request, response) => {
  await session(request, response, () => pages(request, response))
})
server.listen(Number(process.env.PORT ?? 3000), () => {
  process.stdout.write(`Listening on http://localhost:${server.address().port}\n`)
})
