import { useEffect, useState } from 'react'
import { loadPart } from '../domain/load-part.js'
import { isCodeSent, type LoginState } from '../flow/login-state.js'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'
import { useLazyPart } from '../views/shared/use-lazy-part.js'
import { viewsPart, type DeferredViews } from './deferred.js'

export interface ShownState {
  /** State to show. While the views of the next one load, the last one stays. */
  readonly state: LoginState
  readonly isWaiting: boolean
  /** Views of the later steps; `undefined` before they are wanted, and when they did not load. */
  readonly views: DeferredViews | undefined
  /** Loads views anew that did not load. */
  readonly loadViewsAgain: () => void
}

/** State that the widget can show, with its views: a step stays on the screen until the next one is there. */
export function useShownState(state: LoginState): ShownState {
  const { part, hasFailed, loadAgain } = useLazyPart(viewsPart, !isFirstScreen(state))
  useQrCodeAhead(state.step === 'signing-in' && state.method === 'qr')
  const [shown, setShown] = useState(state)
  // One render later than the views, so that these see the step before: its height is where a motion begins.
  const [hasViews, setHasViews] = useState(part !== undefined)
  useBrowserLayoutEffect(() => setHasViews(part !== undefined), [part])
  const isWaiting = needsViews(state) && !hasViews && !hasFailed
  if (!isWaiting && shown !== state) setShown(state)
  return { state: isWaiting ? shown : state, isWaiting, views: part, loadViewsAgain: loadAgain }
}

/**
 * Loads what draws a QR code at the same time as its view and its ticket: one after the other, they take three times as
 * long on a slow network.
 */
function useQrCodeAhead(isWanted: boolean): void {
  useEffect(() => {
    // The view loads it again if this fails, and reports it. Its lazy part is not shared: a module of the first screen
    // that lazy parts import stays in every bundle, with the files that it can load.
    if (isWanted) loadPart(() => import('../ui/qr-code.js')).catch(() => {})
  }, [isWanted])
}

/** The first screen is silent, and does not load the views of later steps. */
export function isFirstScreen(state: LoginState): boolean {
  return (
    state.step === 'signing-in' &&
    state.method === 'code' &&
    state.code.step === 'identifying' &&
    state.google.step === 'idle'
  )
}

/** While a request is under way, the first screen has all that is shown. */
function needsViews(state: LoginState): boolean {
  if (state.step !== 'signing-in') return true
  const isUnderWay = state.code.step === 'requesting' || state.google.step === 'finishing'
  return state.method === 'qr' || isCodeSent(state.code) || !(isUnderWay || isFirstScreen(state))
}
