import { trader4, WerifyLogin, type TokenSession } from '@werify/login'
import '@werify/login/styles.css'
import { useState } from 'react'

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [failures, setFailures] = useState(0)

  async function startSession({ accessToken }: TokenSession) {
    const response = await fetch('/session', { method: 'POST', body: accessToken }).catch(() => undefined)
    if (response?.ok) onSignedIn()
    else setFailures(failures + 1) // a new key: the login starts over
  }

  return (
    <>
      {failures > 0 && <p role="alert">We couldn’t sign you in. Please try again.</p>}
      <WerifyLogin key={failures} backend={trader4()} appName="Trader4" onSuccess={startSession} />
    </>
  )
}
