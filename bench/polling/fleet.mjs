const SECOND_MS = 1000
const MINUTE_SECONDS = 60

/**
 * Load of many widgets on a server: checks in the busiest second, and checks a second on average in the first minute.
 *
 * @param {readonly { openedAt: number, sentAt: readonly number[] }[]} widgets times in milliseconds; `sentAt` since the
 *   ticket appeared
 */
export function load(widgets) {
  const perSecond = []
  for (const { openedAt, sentAt } of widgets) {
    for (const at of sentAt) {
      const second = Math.floor((openedAt + at) / SECOND_MS)
      perSecond[second] = (perSecond[second] ?? 0) + 1
    }
  }
  const counts = Array.from(perSecond, count => count ?? 0)
  const sum = counts.slice(0, MINUTE_SECONDS).reduce((one, other) => one + other, 0)
  return {
    peak: counts.reduce((one, other) => Math.max(one, other), 0),
    mean: sum / MINUTE_SECONDS,
  }
}

/**
 * Largest number of widgets that wait at the same time. With long polls that is the number of open connections.
 *
 * @param {readonly { openedAt: number, doneAt: number }[]} widgets
 */
export function mostWaiting(widgets) {
  const changes = widgets.flatMap(({ openedAt, doneAt }) => [
    [openedAt, 1],
    [openedAt + doneAt, -1],
  ])
  changes.sort(([one], [other]) => one - other)
  let [now, most] = [0, 0]
  for (const [, change] of changes) {
    now += change
    most = Math.max(most, now)
  }
  return most
}
