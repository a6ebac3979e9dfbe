'use client'

import { trader4, WerifyLogin } from '@werify/login'
import '@werify/login/styles.css'
import { useState } from 'react'

// The simulated server of `npx @werify/login mock`. Without `baseUrl` it is the real one.
const backend = trader4({ baseUrl: 'http://127.0.0.1:4010/api/trader4' })

export function SignIn() {
  const [token, setToken] = useState<string>()

  // Here your server verifies the token and starts a session.
  if (token !== undefined) return <h1>Hello! You’re signed in.</h1>

  return <WerifyLogin backend={backend} appName="Acme" onSuccess={session => setToken(session.accessToken)} />
}
