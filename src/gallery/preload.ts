let isUsed = false

/**
 * Loads the parts that come after the first screen, so that a state is drawn as soon as it is reached. The parts that
 * only make requests are loaded even if the others are to be missing.
 *
 * A browser loads a module once: a page that has a part keeps it, and a page that failed to load one cannot try again.
 * Such a page is loaded anew.
 *
 * @param isMissingParts leaves out the parts that draw, and those that check one kind of identifier
 */
export async function preload(isMissingParts: boolean): Promise<void> {
  if (isMissingParts && isUsed) return reload()
  isUsed = true
  await Promise.all([...loadRequestParts(), ...(isMissingParts ? [] : loadOtherParts())]).catch(reload)
}

function loadRequestParts(): readonly Promise<unknown>[] {
  return [
    import('../requests/run-requests.js'),
    import('../backends/trader4/operations.js'),
    import('../views/identifier/check-identifier.js'),
  ]
}

function loadOtherParts(): readonly Promise<unknown>[] {
  return [
    import('../ui/qr-code.js'),
    import('../views/identifier/country-list.js'),
    import('../views/identifier/email-part.js'),
    import('../views/identifier/number-part.js'),
    import('../views/identifier/wallet-part.js'),
    import('../widget/deferred-views.js'),
    // Numbering plans of the United Kingdom, whose numbers the gallery shows.
    import('virtual:numbering-plans/zone-4'),
  ]
}

function reload(): Promise<never> {
  window.location.reload()
  return new Promise<never>(() => {})
}
