import type { ReactNode } from 'react'
import type { LoginBackend } from '../backends/login-backend.js'
import { sentIn } from '../flow/code-flow.js'
import type { LoginState } from '../flow/login-flow.js'
import { eitherOf, type Language } from '../i18n/language.js'
import { SentTo } from './deferred.js'
import type { WerifyLoginFlow } from '../use-werify-login.js'
import { Header } from '../views/shared/header.js'

interface SigningInHeaderProps {
  readonly language: Language
  readonly backend: LoginBackend
  readonly flow: WerifyLoginFlow
  readonly state: Extract<LoginState, { step: 'signing-in' }>
  readonly headingId: string
  readonly appName?: string | undefined
  readonly logo?: ReactNode
  readonly maskIdentifier: boolean
}

/** What the person is asked for at this step, and where the code went. */
export function SigningInHeader(props: SigningInHeaderProps) {
  const { language, backend, flow, state, headingId, appName } = props
  const { signIn, identifier, code, qr, google } = language.messages
  const header = { headingId, logo: props.logo ?? <span className="werify-mark" aria-hidden="true" /> }
  const sent = sentIn(state.code)
  if (state.google.step === 'finishing') return <Header {...header} title={google.finishing} />
  const first = {
    title: appName === undefined ? signIn.title : signIn.titleTo(appName),
    children: signIn.subtitle(eitherOf(backend.identifiers, identifier.nouns, language)),
  }
  const onPhone = { title: qr.title }
  if (state.method === 'qr') {
    return sent === undefined ? (
      <Header {...header} {...onPhone} other={first} />
    ) : (
      <Header {...header} {...onPhone} />
    )
  }
  return sent === undefined ? (
    <Header {...header} {...first} {...(backend.qr !== undefined && { other: onPhone })} />
  ) : (
    <Header {...header} title={code.title}>
      <SentTo
        language={language}
        identifier={sent.challenge.identifier}
        isMasked={props.maskIdentifier}
        onChange={flow.changeIdentifier}
      />
    </Header>
  )
}
