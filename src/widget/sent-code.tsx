import { isCodeSent, type LoginState } from '../flow/login-state.js'
import type { Language } from '../i18n/language.js'
import type { WerifyLoginApi } from '../use-werify-login.js'
import { SentTo } from '../views/code/sent-to.js'

interface SentCodeProps {
  readonly headingId: string
  readonly language: Language
  readonly login: WerifyLoginApi
  readonly state: Extract<LoginState, { step: 'signing-in' }>
  /** @default true */
  readonly maskIdentifier?: boolean | undefined
}

/** Id of the text that says where the code was sent, which stands in the header and describes the field below. */
export function toSentToId(headingId: string): string {
  return `${headingId}-sent-to`
}

/** Subtitle of the code step: the identifier that the code was sent to. */
export function SentCode({
  headingId,
  language,
  login,
  state: { code },
  maskIdentifier = true,
}: SentCodeProps) {
  return (
    isCodeSent(code) && (
      <SentTo
        id={toSentToId(headingId)}
        language={language}
        identifier={code.identifier}
        channel={code.channel}
        isMasked={maskIdentifier}
        onChange={login.changeIdentifier}
      />
    )
  )
}
