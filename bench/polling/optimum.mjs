const STEP_MS = 50
const LONGEST_GAP_MS = 60_000

/**
 * The best that a page could do without the server's help, if it knew when people approve: the moments to ask at that
 * make the mean wait as short as it can be for so many requests. Dynamic programming over a grid of 50 ms; what a
 * request may cost in waiting is searched for until their number fits. It never does to the last digit, so there are
 * two answers: with a little fewer, and with a little more.
 *
 * @param {readonly { approvesAt: number }[]} people
 * @param {number} requests per login
 * @returns {[fewer: number[], more: number[]]} when to ask, in milliseconds after the ticket appeared
 */
export function bestMoments(people, requests) {
  const crowd = crowdOf(people)
  let [cheap, dear] = [1, 1e6]
  while (dear / cheap > 1.01) {
    const price = Math.sqrt(cheap * dear)
    if (requestsOf(crowd, momentsFor(crowd, price)) > requests) cheap = price
    else dear = price
  }
  return [dear, cheap].map(price => momentsFor(crowd, price).map(step => step * STEP_MS))
}

/** How many have approved by each step of the grid, and the sum of their approval times. Both are shares. */
function crowdOf(people) {
  const approvals = people.map(({ approvesAt }) => approvesAt)
  const steps = Math.ceil(approvals.reduce((one, other) => Math.max(one, other), 0) / STEP_MS)
  const share = new Float64Array(steps + 1)
  const time = new Float64Array(steps + 1)
  for (const at of approvals) {
    const step = Math.ceil(at / STEP_MS)
    share[step] += 1 / approvals.length
    time[step] += at / approvals.length
  }
  for (let step = 1; step <= steps; step += 1) {
    share[step] += share[step - 1]
    time[step] += time[step - 1]
  }
  return { steps, share, time }
}

/** @param {number} price what a request costs, in milliseconds of waiting */
function momentsFor({ steps, share, time }, price) {
  const cost = new Float64Array(steps + 1)
  const next = new Int32Array(steps + 1)
  for (let from = steps - 1; from >= 0; from -= 1) {
    const base = price * (1 - share[from])
    let [least, best] = [Infinity, steps]
    for (let to = from + 1; to <= Math.min(steps, from + LONGEST_GAP_MS / STEP_MS); to += 1) {
      const waited = (share[to] - share[from]) * to * STEP_MS - (time[to] - time[from])
      // Whoever has to wait so long makes every later moment worse.
      if (waited > least) break
      const whole = base + waited + cost[to]
      if (whole < least) [least, best] = [whole, to]
    }
    cost[from] = least
    next[from] = best
  }
  const moments = []
  for (let step = next[0]; moments.push(step) && step < steps;) step = next[step]
  return moments
}

function requestsOf({ share }, moments) {
  return moments.reduce((sum, _, index) => sum + 1 - (index === 0 ? 0 : share[moments[index - 1]]), 0)
}
