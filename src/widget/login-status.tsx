import type { LoginState } from '../flow/login-state.js'
import type { DeferredViews } from './deferred.js'
import { isFirstScreen } from './use-shown-state.js'
import type { StatusTextProps } from './status-text.js'

interface LoginStatusProps extends StatusTextProps {
  readonly views: DeferredViews | undefined
}

/** Status of the login for screen readers. The region is always there: one that is added with its text is not heard. */
export function LoginStatus({ views, state, language }: LoginStatusProps) {
  return (
    <div role="status" className="werify-visually-hidden">
      {isFinishing(state) ? (
        // At once, since it may be over before the other texts have loaded.
        <span>{language.messages.google.finishing}</span>
      ) : (
        // Where the views did not load, the place of the step says so.
        views !== undefined && !isFirstScreen(state) && <views.StatusText state={state} language={language} />
      )}
    </div>
  )
}

function isFinishing(state: LoginState): boolean {
  return state.step === 'signing-in' && state.google.step === 'finishing'
}
