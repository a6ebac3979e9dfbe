const STEP_MS = 50
const LONGEST_GAP_MS = 60_000

/**
 * Best possible schedule without long polls: times of checks with the shortest mean wait for a number of requests, if the
 * page knew when people approve. Dynamic programming over a grid of 50 ms, with a price for each request that is searched
 * for until the number of requests fits. It never fits exactly, so there are two schedules: with slightly fewer requests,
 * and with slightly more.
 *
 * @param {readonly { approvesAt: number }[]} people
 * @param {number} requests per login
 * @returns {[fewer: number[], more: number[]]} times of checks, in milliseconds since the ticket appeared
 */
export function bestCheckTimes(people, requests) {
  const crowd = toCrowd(people)
  let [cheap, dear] = [1, 1e6]
  while (dear / cheap > 1.01) {
    const price = Math.sqrt(cheap * dear)
    if (countRequests(crowd, findCheckSteps(crowd, price)) > requests) cheap = price
    else dear = price
  }
  return [dear, cheap].map(price => findCheckSteps(crowd, price).map(step => step * STEP_MS))
}

/** Share of people who have approved by each step of the grid, and the sum of their approval times as a share. */
function toCrowd(people) {
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

/** @param {number} price of a request, in milliseconds of waiting */
function findCheckSteps({ steps, share, time }, price) {
  const cost = new Float64Array(steps + 1)
  const next = new Int32Array(steps + 1)
  for (let from = steps - 1; from >= 0; from -= 1) {
    const base = price * (1 - share[from])
    let [least, best] = [Infinity, steps]
    for (let to = from + 1; to <= Math.min(steps, from + LONGEST_GAP_MS / STEP_MS); to += 1) {
      const waited = (share[to] - share[from]) * to * STEP_MS - (time[to] - time[from])
      // The wait alone is worse than the best total, and grows with every later time.
      if (waited > least) break
      const whole = base + waited + cost[to]
      if (whole < least) [least, best] = [whole, to]
    }
    cost[from] = least
    next[from] = best
  }
  const times = []
  for (let step = next[0]; times.push(step) && step < steps;) step = next[step]
  return times
}

function countRequests({ share }, times) {
  return times.reduce((sum, _, index) => sum + 1 - (index === 0 ? 0 : share[times[index - 1]]), 0)
}
