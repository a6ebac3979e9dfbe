let isUsed = false

/**
 * Loads the parts that come after the first screen, so that a state is drawn as soon as it is reached. A page that has
 * them cannot do without them again, and one that failed to load them cannot load them any more: it starts anew.
 *
 * @param isIncomplete whether the page is to do without them
 */
export async function loadLaterParts(isIncomplete: boolean): Promise<void> {
  if (isIncomplete && isUsed) return startAnew()
  isUsed = true
  if (isIncomplete) return
  await Promise.all([
    import('../requests/run-requests.js'),
    import('../ui/qr-code.js'),
    import('../views/identifier/country-list.js'),
    import('../widget/deferred-views.js'),
    import('../views/identifier/number-part.js'),
    import('../views/identifier/wallet-part.js'),
  ]).catch(startAnew)
}

function startAnew(): Promise<never> {
  window.location.reload()
  return new Promise<never>(() => {})
}
