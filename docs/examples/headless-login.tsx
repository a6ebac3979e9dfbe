import { trader4, type TokenSession } from '@werify/login'
import {
  failureText,
  isCertainCode,
  isCodeSent,
  normaliseCode,
  OtpField,
  parseIdentifier,
  problemText,
  QrCode,
  useLanguage,
  useSecondsLeft,
  useWerifyLogin,
  type IdentifierStep,
  type Language,
  type QrState,
  type SentCodeStep,
  type WerifyLoginApi,
} from '@werify/login/headless'
import { useState, type FormEvent } from 'react'

const backend = trader4()

export function HeadlessLogin({ onSignedIn }: { onSignedIn: (session: TokenSession) => void }) {
  const login = useWerifyLogin({ backend, onSuccess: onSignedIn })
  const language = useLanguage()
  const { state } = login
  if (language === undefined) return null
  if (state.step !== 'signing-in') return <h1>Welcome</h1>
  const { method, code, qr } = state
  const props = { login, language }
  return (
    <section onFocus={login.prepare}>
      {method === 'qr' && <Qr qr={qr} {...props} />}
      {method === 'code' && !isCodeSent(code) && <AskIdentifier code={code} {...props} />}
      {method === 'code' && isCodeSent(code) && <AskCode key={code.sendCount} code={code} {...props} />}
      <button onClick={() => login.selectMethod(method === 'qr' ? 'code' : 'qr')}>
        {method === 'qr' ? 'Use a code' : 'Use my phone'}
      </button>
    </section>
  )
}

type Shared = { readonly login: WerifyLoginApi; readonly language: Language }

function AskIdentifier({ code, login, language }: Shared & { readonly code: IdentifierStep }) {
  const [text, setText] = useState(code.identifier?.value ?? '')
  const [problem, setProblem] = useState<string>()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const { identifier, problem: found } = parseIdentifier(text, backend.identifiers)
    setProblem(found && problemText(found, backend.identifiers, language))
    if (identifier !== undefined) login.submitIdentifier(identifier)
  }

  return (
    <form method="post" noValidate onSubmit={handleSubmit}>
      <input aria-label="Email or phone" value={text} onChange={event => setText(event.target.value)} />
      <p role="alert">{problem ?? (code.failure && failureText(code.failure, language))}</p>
      <button disabled={code.step === 'requesting'}>Continue</button>
    </form>
  )
}

function AskCode({ code, login, language }: Shared & { readonly code: SentCodeStep }) {
  const [text, setText] = useState('')
  const wait = useSecondsLeft(code.resendAt)

  function handleChange(next: string, arrived: string) {
    setText(next)
    if (next.length === backend.code.length && isCertainCode(arrived, backend.code)) login.submitCode(next)
  }

  return (
    <>
      <p>We sent a code to {code.identifier.value}.</p>
      <OtpField
        label="Code"
        value={text}
        length={backend.code.length}
        isInvalid={code.failure !== undefined && text === code.refusedCode}
        isReadOnly={code.step === 'verifying'}
        normalise={typed => normaliseCode(typed, backend.code)}
        onChange={handleChange}
      />
      <p role="alert">{code.failure && failureText(code.failure, language)}</p>
      <button disabled={wait > 0} onClick={login.resendCode}>
        {wait > 0 ? `Send again in ${wait} s` : 'Send again'}
      </button>
      <button onClick={login.changeIdentifier}>Change</button>
    </>
  )
}

function Qr({ qr, login, language }: Shared & { readonly qr: QrState }) {
  if ('payload' in qr) return <QrCode payload={qr.payload} name="QR code to sign in" />
  if (qr.step === 'idle' || qr.step === 'creating') return <p>One moment…</p>
  return (
    <>
      <p role="alert">{reasonText(qr, language)}</p>
      <button onClick={login.requestTicket}>Show a new QR code</button>
    </>
  )
}

function reasonText(qr: QrState, language: Language) {
  const { denied, expired, used, notYou } = language.messages.qr
  if (qr.step === 'denied') return denied
  if (qr.step !== 'stopped') return undefined
  if (qr.reason === 'failed') return failureText(qr.failure, language)
  return { expired, used, 'declined-by-user': notYou }[qr.reason]
}
