// What is typed into: the widget, with a backend that answers at once, or with `?floor` the least a page can have.
import '../src/styles/werify.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { LoginError, WerifyLogin, type LoginBackend } from '../src/index.js'

const backend: LoginBackend = {
  name: 'bench',
  identifiers: ['email', 'mobile', 'phone', 'crypto'],
  code: { length: 6, alphabet: 'digits' },
  requestOtp: async identifier => ({ identifier, ref: {}, expiresAt: Date.now() + 5 * 60_000 }),
  verifyOtp: async () => {
    throw new LoginError('code-rejected')
  },
}

/** One controlled input: what React itself costs. */
function Floor() {
  const [text, setText] = useState('')
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- nobody but the benchmark types here
  return <input autoFocus aria-label="Floor" value={text} onChange={event => setText(event.target.value)} />
}

const container = document.getElementById('root')
if (container === null) throw new Error('The page has no element with the id "root".')
createRoot(container).render(
  window.location.search === '?floor' ? (
    <Floor />
  ) : (
    <WerifyLogin backend={backend} autoFocus resume={false} onSuccess={() => {}} />
  ),
)
