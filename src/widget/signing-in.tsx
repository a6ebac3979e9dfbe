import { useRef, type ComponentPropsWithRef } from 'react'
import type { LoginMethod } from '../flow/login-event.js'
import { isCodeSent, type CodeState, type LoginState } from '../flow/login-state.js'
import { isOffered } from './is-offered.js'
import { Tabs } from '../ui/tabs.js'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'
import { useElementId } from '../ui/use-element-id.js'
import { Footer, type FooterProps } from '../views/shared/footer.js'
import { CodePanel, type CodePanelOptions } from './code-panel.js'
import { Deferred } from './deferred.js'
import { useTypedAhead } from './use-typed-ahead.js'
import { SigningInHeader, type SigningInHeaderProps } from './signing-in-header.js'

export interface SigningInProps extends CodePanelOptions, SigningInHeaderProps, FooterProps {
  /** The views of the next step are still loading. */
  readonly isWaiting: boolean
  readonly loadViewsAgain: () => void
}

/** Both ways to sign in. The panel behind the other tab stays mounted, so that switching tabs loses nothing. */
export function SigningIn(props: SigningInProps) {
  const { login, state, language, views } = props
  const { signIn } = language.messages
  const baseId = useElementId()
  const qrPanel = useRef<HTMLDivElement>(null)
  const [typedAhead, takeTypedAhead] = useTypedAhead(isUnderWay(state.code))
  const isFinishing = state.google.step === 'finishing'
  const isCodeAwaited = state.method === 'code' && isCodeSent(state.code)
  const hasQr = useOfferedQr(props)
  const hasTabs = hasQr && !isCodeAwaited && !isFinishing
  const noteOn = (method: LoginMethod) => (props.lastMethod === method ? signIn.lastUsed : undefined)

  const panelProps = (method: LoginMethod): ComponentPropsWithRef<'div'> => ({
    id: `${baseId}-${method}-panel`,
    className: `werify-panel werify-${method}-panel`,
    hidden: isFinishing || state.method !== method,
    ...(hasTabs && { role: 'tabpanel', 'aria-labelledby': `${baseId}-${method}-tab` }),
    // Focusable, since it may hold nothing that is.
    ...(hasTabs && method === 'qr' && { tabIndex: 0 }),
  })

  function handleTicketRequest() {
    // The pressed button goes, and must not take the focus with it.
    qrPanel.current?.focus()
    login.requestTicket()
  }

  function handleUseCode() {
    // The pressed button is hidden with its panel, and must not take the focus with it.
    qrPanel.current?.parentElement?.querySelector<HTMLElement>('[role="tab"]')?.focus()
    login.selectMethod('code')
  }

  return (
    <>
      <SigningInHeader {...props} />
      <GoogleOutcome {...props} />
      {hasTabs && (
        <Tabs
          label={signIn.methods}
          tabs={[
            { id: 'code', label: signIn.code, note: noteOn('code') },
            { id: 'qr', label: signIn.qr, note: noteOn('qr') },
          ]}
          selected={state.method}
          loading={props.isWaiting ? findPressed(login.state) : undefined}
          baseId={baseId}
          autoFocus={state.method === 'qr'}
          onSelect={login.selectMethod}
        />
      )}
      <div {...panelProps('code')} {...typedAhead}>
        <CodePanel
          {...props}
          code={state.code}
          isShown={state.method === 'code'}
          takeTypedAhead={takeTypedAhead}
        />
      </div>
      {hasQr && (
        <div {...panelProps('qr')} ref={qrPanel}>
          {state.qr.step !== 'idle' && (
            <Deferred
              views={views}
              language={language}
              loadViewsAgain={props.loadViewsAgain}
              onBack={handleUseCode}
            >
              {({ QrView }) => (
                <QrView
                  language={language}
                  state={state.qr}
                  appLink={props.appLink}
                  onRequestTicket={handleTicketRequest}
                  onUseCode={handleUseCode}
                />
              )}
            </Deferred>
          )}
        </div>
      )}
      <Footer {...props} />
    </>
  )
}

/** Tells whether the QR code is offered. A host that takes it away would leave an empty card: the code comes instead. */
function useOfferedQr({ backend, methods, login, state }: SigningInProps): boolean {
  const hasQr = isOffered(backend, methods, 'qr')
  useBrowserLayoutEffect(() => {
    if (!hasQr && state.method === 'qr') login.selectMethod('code')
  })
  return hasQr
}

/** Outcome of a sign-in with Google. Until there is one, the header says what is under way. */
function GoogleOutcome({ state: { google }, views, language, loadViewsAgain }: SigningInProps) {
  if (google.step === 'idle' || (google.step === 'finishing' && views === undefined)) return null
  return (
    <Deferred views={views} language={language} loadViewsAgain={loadViewsAgain}>
      {({ GoogleNotice }) => <GoogleNotice google={google} language={language} />}
    </Deferred>
  )
}

function isUnderWay({ step }: CodeState): boolean {
  return step !== 'identifying' && step !== 'challenged'
}

function findPressed(state: LoginState): LoginMethod | undefined {
  return state.step === 'signing-in' ? state.method : undefined
}
