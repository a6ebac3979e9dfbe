/**
 * Measures key presses from inside a page that `probePage` watches. For each one that changes a field it calls
 * `keyPainted` after the paint, with the time that it took in milliseconds and the number of React's commits.
 */
export function probeKeys() {
  const { afterPaint, countCommits } = window.probe
  let press = { at: 0, commits: 0 }

  window.addEventListener(
    'keydown',
    event => {
      press = { at: event.timeStamp, commits: countCommits() }
    },
    true,
  )
  window.addEventListener(
    'input',
    event => {
      const { at, commits } = press
      if (!event.isTrusted) return
      afterPaint(() => window.keyPainted({ ms: performance.now() - at, commits: countCommits() - commits }))
    },
    true,
  )
}
