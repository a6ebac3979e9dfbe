import { createElement, lazy, Suspense, type ComponentType } from 'react'
import { isOffline } from './domain/offline.js'
import type { Language } from './i18n/language.js'
import type { CodeViewProps } from './views/code-view.js'
import { FailureNotice } from './views/failure-notice.js'
import type { QrViewProps } from './views/qr-view.js'
import type { SignedInViewProps } from './views/signed-in-view.js'

const load = () => import('./views/later-views.js')

/** Loads what comes after the first screen. Call it early, so that no step waits for its view. */
export function loadViews(): void {
  // A module that failed to load once is not asked for again by browsers, however often it is imported.
  if (!isOffline()) load().catch(() => {})
}

export const CodeView: ComponentType<CodeViewProps> = lazyView(() => load().then(views => views.CodeView))
export const QrView: ComponentType<QrViewProps> = lazyView(
  () => load().then(views => views.QrView),
  'werify-qr',
)
export const SignedInView: ComponentType<SignedInViewProps> = lazyView(() =>
  load().then(views => views.SignedInView),
)

/**
 * A view that does not load says so, instead of taking the host's page down with it.
 *
 * @param place the class of what holds its place until it is there
 */
function lazyView<Props extends WithLanguage>(
  loadView: () => Promise<ComponentType<Props>>,
  place = 'werify-view',
): ComponentType<Props> {
  const View = lazy(() =>
    loadView().then(
      view => ({ default: view }),
      () => ({ default: Unavailable }),
    ),
  )
  return props => <Suspense fallback={<div className={place} />}>{createElement(View, props)}</Suspense>
}

interface WithLanguage {
  readonly language: Language
}

function Unavailable({ language }: WithLanguage) {
  return <FailureNotice failure={{ code: 'not-loaded' }} language={language} />
}
