import { expect, test } from 'vitest'
import { d7 } from './d7/backend.js'
import { digipay } from './digipay/backend.js'
import type { LoginBackend } from './login-backend.js'
import { trader4 } from './trader4/backend.js'
import { werify } from './werify/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'

const makers: readonly ((options: { baseUrl: string }) => LoginBackend)[] = [
  d7,
  digipay,
  trader4,
  werify,
  werifyOauth,
]

test.each(makers.map(make => [make.name, make] as const))(
  '[IDENT-01] %s has one address for all spellings of its base URL, and another for another one',
  (_name, make) => {
    const { address } = make({ baseUrl: 'https://login.example/v1' })
    expect(address).toContain('https://login.example/v1')
    expect(make({ baseUrl: 'https://LOGIN.example:443/v1/' }).address).toBe(address)
    expect(make({ baseUrl: 'https://login.example/v2' }).address).not.toBe(address)
  },
)

test('[IDENT-01] werify has another address with another server for its tickets', () => {
  const addresses = ['https://one.example', 'https://two.example'].map(
    oauthBaseUrl => werify({ oauthBaseUrl }).address,
  )
  expect(new Set(addresses).size).toBe(2)
})
