// Runs in the page before all else. For every key press that changes a field, it calls `keyPainted` once that is on
// the screen, with how long it took and how often React committed for it.
export function probeKeys() {
  let pressedAt = 0
  let commits = 0

  // React reports its commits to the developer tools, in production too.
  // oxlint-disable-next-line no-underscore-dangle -- React's name
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      commits += 1
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  }

  const handlePaint = () => window.keyPainted({ ms: performance.now() - pressedAt, commits })

  window.addEventListener(
    'keydown',
    event => {
      pressedAt = event.timeStamp
      commits = 0
    },
    true,
  )
  window.addEventListener(
    'input',
    event => {
      if (!event.isTrusted) return
      requestAnimationFrame(() => {
        // A task that is posted from a frame's callback runs after that frame was painted.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', handlePaint)
        port1.start()
        port2.postMessage(undefined)
      })
    },
    true,
  )
}
