import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { whileOnline } from '../domain/offline.js'
import type { Language } from '../i18n/language.js'
import type { CodeViewProps } from '../views/code/code-view.js'
import type { ConfirmViewProps } from '../views/qr/confirm-view.js'
import { FailureNotice } from '../views/shared/failure-notice.js'
import type { GoogleNoticeProps } from '../views/google/google-notice.js'
import type { QrStatusProps } from '../views/qr/qr-status.js'
import type { QrViewProps } from '../views/qr/qr-view.js'
import type { SentToProps } from '../views/code/sent-to.js'
import type { SignedInViewProps } from '../views/shared/signed-in-view.js'

const load = () => import('./deferred-views.js')

/** Loads what comes after the first screen. Call it early, so that no step waits for its view. */
export function loadViews(): void {
  whileOnline(load).catch(() => {})
}

export const CodeView: ComponentType<CodeViewProps> = lazyView(() => load().then(views => views.CodeView))
export const QrView: ComponentType<QrViewProps> = lazyView(
  () => load().then(views => views.QrView),
  <div className="werify-qr" />,
)
/** The QR view beside it says so when it does not load. */
export const QrStatus: ComponentType<QrStatusProps> = lazyView(
  () => load().then(views => views.QrStatus),
  '',
  () => null,
)
/** A line of text. The code view beside it says so when it does not load. */
export const SentTo: ComponentType<SentToProps> = lazyView(
  () => load().then(views => views.SentTo),
  '\u00a0',
  () => null,
)
export const ConfirmView: ComponentType<ConfirmViewProps> = lazyView(() =>
  load().then(views => views.ConfirmView),
)
export const GoogleNotice: ComponentType<GoogleNoticeProps> = lazyView(() =>
  load().then(views => views.GoogleNotice),
)
export const SignedInView: ComponentType<SignedInViewProps> = lazyView(() =>
  load().then(views => views.SignedInView),
)

/**
 * A view that does not load says so, instead of taking the host's page down with it.
 *
 * @param place holds its place until it is there
 */
function lazyView<Props extends WithLanguage>(
  loadView: () => Promise<ComponentType<Props>>,
  place: ReactNode = <div className="werify-view" />,
  Missing: ComponentType<Props> = Unavailable,
): ComponentType<Props> {
  const View = lazy(() =>
    loadView().then(
      view => ({ default: view }),
      () => ({ default: Missing }),
    ),
  )
  return props => <Suspense fallback={place}>{createElement(View, props)}</Suspense>
}

interface WithLanguage {
  readonly language: Language
}

function Unavailable({ language }: WithLanguage) {
  return (
    <div ref={takeLostFocus} tabIndex={-1}>
      <FailureNotice failure={{ code: 'not-loaded' }} language={language} />
    </div>
  )
}

/** What was pressed to come here may be gone, and the focus with it. */
function takeLostFocus(element: HTMLElement | null) {
  if (document.activeElement === document.body) element?.focus()
}
