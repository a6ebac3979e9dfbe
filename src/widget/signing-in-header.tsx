import type { ReactNode } from 'react'
import { isOffered, type OptionalMethod } from './is-offered.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { isCodeSent, type LoginState } from '../flow/login-state.js'
import { toKindList, type Language } from '../i18n/language.js'
import type { WerifyLoginApi } from '../use-werify-login.js'
import { useIsTouchScreen } from '../views/shared/use-is-touch-screen.js'
import { Header, type HeaderText } from '../views/shared/header.js'
import { Title, type HeadingLevel } from '../views/shared/title.js'
import type { DeferredViews } from './deferred.js'

export interface SigningInHeaderProps {
  readonly language: Language
  readonly backend: LoginBackend
  readonly login: WerifyLoginApi
  readonly state: Extract<LoginState, { step: 'signing-in' }>
  /** Views of the later steps; `undefined` before they are wanted, and when they did not load. */
  readonly views: DeferredViews | undefined
  readonly headingId: string
  readonly headingLevel: HeadingLevel
  readonly appName?: string | undefined
  readonly logo?: ReactNode
  readonly appLink?: ((payload: string) => string) | undefined
  /** @default true */
  readonly maskIdentifier?: boolean | undefined
  /** @default all that the backend has */
  readonly methods?: readonly OptionalMethod[] | undefined
}

/** Header of the step. On the first screen it reserves space for the header of the other tab. */
export function SigningInHeader(props: SigningInHeaderProps) {
  const { language, backend, state, headingId, headingLevel } = props
  const { code, qr, phone, google } = language.messages
  const isOnDevice = useIsTouchScreen() && props.appLink !== undefined
  const header = {
    headingId,
    headingLevel,
    logo: props.logo ?? <span className="werify-mark" aria-hidden="true" />,
  }
  const qrText: HeaderText = { title: qr.title, subtitle: isOnDevice ? phone.onThisDevice : phone.scan }
  if (state.google.step === 'finishing') {
    return (
      <div className="werify-result">
        <span className="werify-person">
          <span className="werify-spinner" />
        </span>
        <Title id={headingId} level={headingLevel}>
          {google.finishing}
        </Title>
      </div>
    )
  }
  if (isCodeSent(state.code)) {
    return state.method === 'qr' ? (
      <Header {...header} {...qrText} />
    ) : (
      <Header {...header} title={code.title} subtitle={props.views && <props.views.SentCode {...props} />} />
    )
  }
  const identifierText = toIdentifierText(props)
  return state.method === 'qr' ? (
    <Header {...header} {...qrText} otherText={identifierText} />
  ) : (
    <Header
      {...header}
      {...identifierText}
      otherText={isOffered(backend, props.methods, 'qr') ? qrText : undefined}
    />
  )
}

function toIdentifierText({ language, backend, appName }: SigningInHeaderProps): HeaderText {
  const { signIn, identifier } = language.messages
  return {
    title: appName === undefined ? signIn.title : signIn.titleTo(appName),
    subtitle: signIn.subtitle(toKindList(backend.identifiers, identifier.nouns, language)),
  }
}
