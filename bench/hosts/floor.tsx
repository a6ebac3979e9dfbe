// The floor: a login with a code, written by hand with React alone. Nothing that does the same is faster.
import { useState, type FormEvent } from 'react'
import { createRoot } from 'react-dom/client'
import './floor.css'

function Login() {
  const [text, setText] = useState('')
  const [isCodeSent, setIsCodeSent] = useState(false)

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const response = await fetch('/api/v1/oauth/sign', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: text }),
    })
    await response.json()
    setText('')
    setIsCodeSent(true)
  }

  const shared = {
    value: text,
    onChange: (event: { target: HTMLInputElement }) => setText(event.target.value),
  }
  return (
    <form className="login" onSubmit={event => void handleSubmit(event)}>
      <h1>Sign in</h1>
      {isCodeSent ? (
        <label key="code">
          Code
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- as the widget does after a press */}
          <input {...shared} autoFocus autoComplete="one-time-code" inputMode="numeric" />
        </label>
      ) : (
        <label key="identifier">
          Email or phone
          <input {...shared} autoComplete="username" />
        </label>
      )}
      <button type="submit">{isCodeSent ? 'Verify' : 'Send code'}</button>
    </form>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Login />)
