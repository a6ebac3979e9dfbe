import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { parseAppLink } from '../../ui/parse-app-link.js'

interface AppButtonProps {
  readonly language: Language
  readonly state: QrState
  readonly appLink: (payload: string) => string
}

/** Opens the app on this device with the ticket. A link would show the ticket's secret. */
export function AppButton({ language, state, appLink }: AppButtonProps) {
  const payload = 'payload' in state ? state.payload : undefined

  function handleClick() {
    if (payload !== undefined) window.location.assign(parseAppLink(appLink(payload)))
  }

  return (
    <Button isInactive={payload === undefined} onClick={handleClick}>
      {language.messages.qr.openApp}
    </Button>
  )
}
