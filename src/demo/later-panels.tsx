import { lazy, Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.js'

const loadPhone = () => import('./phone/phone-panel.js')
const loadEmbed = () => import('./embed/embed-panel.js')

/** Panels that the first field of the widget does not wait for. */
export const PhonePanel = lazy(() => loadPhone().then(({ PhonePanel: panel }) => ({ default: panel })))
export const EmbedPanel = lazy(() => loadEmbed().then(({ EmbedPanel: panel }) => ({ default: panel })))

/** Requests the panels, before a simulated fault can keep them from loading. */
export function loadPanels(): void {
  for (const load of [loadPhone, loadEmbed]) load().catch(() => {})
}

interface LaterPanelProps {
  /** Class of the element that keeps the place of the panel. */
  readonly placeholder: string
  readonly children: ReactNode
}

/** Place of a panel that may still be loading. One that does not load leaves it empty. */
export function LaterPanel({ placeholder, children }: LaterPanelProps) {
  const empty = <div className={placeholder} />
  return (
    <ErrorBoundary fallback={empty}>
      <Suspense fallback={empty}>{children}</Suspense>
    </ErrorBoundary>
  )
}
