import { trader4 } from '@werify/login'
import {
  failureText,
  isCodeSent,
  normaliseCode,
  parseIdentifier,
  problemText,
  useLanguage,
  useWerifyLogin,
} from '@werify/login/headless'
import { StrictMode, useEffect, useRef, useState, type FormEvent } from 'react'
import { createRoot } from 'react-dom/client'
import './look.css'

// The simulated server of `npx @werify/login mock`. Without `baseUrl` it is the real one.
const backend = trader4({ baseUrl: 'http://127.0.0.1:4010/api/trader4' })

function Login({ onSignedIn }: { readonly onSignedIn: (token: string) => void }) {
  const { state, ...login } = useWerifyLogin({
    backend,
    onSuccess: session => onSignedIn(session.accessToken),
  })
  const language = useLanguage()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const isSent = state.step === 'signing-in' && isCodeSent(state.code)
  useEffect(() => {
    if (isSent) field.current?.focus()
  }, [isSent])
  if (language === undefined || state.step !== 'signing-in') return <p>One moment…</p>

  const { code } = state
  const isBusy = code.step === 'requesting' || code.step === 'verifying'
  const message = problem ?? (code.failure && failureText(code.failure, language))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (isSent) return login.submitCode(normaliseCode(text, backend.code))
    if (language === undefined) return
    const { identifier, problem: found } = parseIdentifier(text, backend.identifiers)
    setProblem(found && problemText(found, backend.identifiers, language))
    if (identifier === undefined) return
    setText('')
    login.submitIdentifier(identifier)
  }

  return (
    <form className="panel" method="post" noValidate onSubmit={handleSubmit}>
      <h1>{isSent ? 'Check your messages' : 'Come in'}</h1>
      <label>
        {isSent ? 'Code' : 'Email or phone'}
        <input
          key={String(isSent)}
          ref={field}
          autoComplete={isSent ? 'one-time-code' : 'username'}
          inputMode={isSent ? 'numeric' : 'email'}
          value={text}
          onChange={event => setText(event.target.value)}
          onFocus={login.prepare}
        />
      </label>
      <p role="alert">{message}</p>
      <button aria-busy={isBusy}>{isSent ? 'Sign in' : 'Send code'}</button>
    </form>
  )
}

function App() {
  const [token, setToken] = useState<string>()
  // Here your server verifies the token and starts a session.
  return token === undefined ? <Login onSignedIn={setToken} /> : <h1>Hello! You’re signed in.</h1>
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
