/**
 * Measures a page from inside, before any other script runs: its first field, the code field after it, and React's
 * commits. It asks for no layout before a frame is painted, so that it costs all pages alike.
 */
export function probePage() {
  const FIELD = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button])'
  const CHANGES = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  }
  const roots = [document]
  const firstField = Promise.withResolvers()
  const codeField = Promise.withResolvers()
  let commits = 0
  let started
  let isFound = false

  window.probe = {
    countCommits: () => commits,
    /** Resolves when the code field has the focus, with the time. */
    codeField: codeField.promise,
    afterPaint,
    findField,
    findFocused: () => roots.map(root => root.activeElement).find(element => element?.matches('input')),
    /**
     * Starts the clock. Resolves when an enabled field is painted, with the time that it took.
     *
     * @param {boolean} mustHydrate waits until React has taken over a field that a server rendered
     */
    watch(mustHydrate) {
      started = { at: performance.now(), mustHydrate }
      observer.observe(document, CHANGES)
      look()
      return firstField.promise
    },
  }

  // React reports commits to its developer tools, in production builds too.
  // oxlint-disable-next-line no-underscore-dangle -- React's name
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot() {
      commits += 1
      look()
    },
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  }

  const observer = new MutationObserver(look)
  // oxlint-disable-next-line typescript/unbound-method -- is called with its element
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attach, element, options) {
      const root = Reflect.apply(attach, element, options)
      roots.push(root)
      observer.observe(root, CHANGES)
      return root
    },
  })

  function findField() {
    return roots.map(root => root.querySelector(FIELD)).find(field => field && !field.disabled)
  }

  function look() {
    const field = findField()
    if (started === undefined || isFound || !field) return
    // React has taken an element over when it has its props.
    if (started.mustHydrate && !Object.keys(field).some(key => key.startsWith('__reactProps'))) return
    isFound = true
    afterPaint(() => {
      isFound = field.isConnected && field.checkVisibility({ visibilityProperty: true })
      if (!isFound) return look()
      observer.disconnect()
      firstField.resolve({
        ms: performance.now() - started.at,
        commits,
        loaded: performance
          .getEntriesByType('resource')
          .flatMap(({ startTime, name }) => (startTime >= started.at ? [name] : [])),
      })
    })
  }

  window.addEventListener('focusin', ({ target }) => {
    if (target.matches('input[autocomplete=one-time-code]')) codeField.resolve(performance.now())
  })

  function afterPaint(then) {
    requestAnimationFrame(() => {
      // A task that a frame callback posts runs after the paint of that frame.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(undefined)
    })
  }
}
