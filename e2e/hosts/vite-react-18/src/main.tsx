import { trader4, WerifyLogin } from '@werify/login'
import '@werify/login/styles.css'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

// The simulated server of `npx @werify/login mock`. Without `baseUrl` it is the real one.
const backend = trader4({ baseUrl: 'http://127.0.0.1:4010/api/trader4' })

function App() {
  const [token, setToken] = useState<string>()

  // Here your server verifies the token and starts a session.
  if (token !== undefined) return <h1>Hello! You’re signed in.</h1>

  return <WerifyLogin backend={backend} appName="Acme" onSuccess={session => setToken(session.accessToken)} />
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
