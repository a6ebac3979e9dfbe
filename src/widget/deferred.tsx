import type { ReactNode } from 'react'
import { lazyPart } from '../domain/lazy-part.js'
import type { Language } from '../i18n/language.js'
import { Button } from '../ui/button.js'
import { giveLostFocusToButton } from '../ui/give-lost-focus-to-button.js'
import { useIsOffline } from '../ui/use-is-offline.js'
import { FailureNotice } from '../views/shared/failure-notice.js'

export type DeferredViews = typeof import('./deferred-views.js')

export const viewsPart = /* @__PURE__ */ lazyPart(() => import('./deferred-views.js'))

/** Loads the views of all later steps. Call it early, so that no step waits for its view. */
export function loadViews(): void {
  viewsPart.load().catch(() => {})
}

interface DeferredProps {
  /** Views of the later steps; `undefined` when they did not load. */
  readonly views: DeferredViews | undefined
  readonly language: Language
  readonly loadViewsAgain: () => void
  /** Leads to the step before. @default there is none */
  readonly onBack?: (() => void) | undefined
  readonly children: (views: DeferredViews) => ReactNode
}

/** Renders a view of a later step. In place of one that did not load there is a way on and a way back. */
export function Deferred({ views, children, ...props }: DeferredProps) {
  return views === undefined ? <Unavailable {...props} /> : children(views)
}

/** A view that did not load because the browser is offline is loaded once it is online. */
function Unavailable({ language, loadViewsAgain, onBack }: Omit<DeferredProps, 'views' | 'children'>) {
  const isOffline = useIsOffline()
  const { identifier, back } = language.messages
  return (
    // The button that led here may be gone, and the focus with it.
    <div ref={giveLostFocusToButton} className="werify-view">
      <FailureNotice failure={{ code: isOffline ? 'offline' : 'not-loaded' }} language={language} />
      <Button onClick={loadViewsAgain}>{identifier.retry}</Button>
      {onBack !== undefined && (
        <Button variant="secondary" onClick={onBack}>
          {back}
        </Button>
      )}
    </div>
  )
}
