import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : expect.unreachable()
}

/** Login service whose accounts are known by their token. */
async function startAccounts(accounts: Readonly<Record<string, object>>): Promise<string> {
  const server = createServer(({ headers }, response) => {
    const account = accounts[headers.authorization?.replace('Bearer ', '') ?? '']
    response.writeHead(account === undefined ? 401 : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(account ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${portOf(server)}/me`
}

async function startSite(accountUrl: string): Promise<string> {
  const site = spawn(process.execPath, ['docs/examples/site.mjs'], {
    env: { ...process.env, ACCOUNT_URL: accountUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void site.kill())
  const [line]: unknown[] = await once(createInterface(site.stdout), 'line')
  return /http:\S+/.exec(String(line))?.[0] ?? expect.unreachable(String(line))
}

test('[TOK-08] the site asks the login service for the person, and keeps a session of its own', async () => {
  const site = await startSite(await startAccounts({ good: { id: 7, admin: true }, empty: {} }))
  const post = (token: string) =>
    fetch(`${site}/session`, { method: 'POST', headers: { Origin: site }, body: token })

  expect((await post('bad')).status).toBe(401)
  expect((await post('empty')).status).toBe(401)
  const signedIn = await post('good')
  expect(signedIn.status).toBe(204)
  const [cookie = ''] = signedIn.headers.get('Set-Cookie')?.split(';') ?? []
  const session = await fetch(`${site}/session`, { headers: { Cookie: cookie } })
  expect(await session.json()).toEqual({ id: '7' })
  expect(await (await fetch(site)).text()).toBe('Your pages')
})

test('[TOK-08] where the login service cannot be asked, nobody is signed in', async () => {
  const site = await startSite('http://127.0.0.1:9/me')
  const { status, headers } = await fetch(`${site}/session`, {
    method: 'POST',
    headers: { Origin: site },
    body: 'good',
  })
  expect([status, headers.get('Set-Cookie')]).toEqual([502, null])
})
