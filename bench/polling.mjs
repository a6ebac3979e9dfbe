// `npm run bench:polling`. Wait of people from "approve" to signed in, and load on the server: thousands of logins in
// virtual time, with the schedule of the widget. Nothing is random: two runs print the same.
import { runnerImport } from 'vite'
import { load, mostWaiting } from './polling/fleet.mjs'
import { bestCheckTimes } from './polling/optimum.mjs'
import { against, printTable, seconds, whole } from './polling/table.mjs'

const { module } = await runnerImport('./src/testing/simulated-logins.ts', {
  configFile: false,
  logLevel: 'error',
})
const { approvingPeople, fixedInterval, neverApproving, simulateLogin, simulateLogins, widgetSchedule } =
  module

const PEOPLE = 20_000
const WIDGETS = 100_000
const HOLD = { holdMs: 25_000 }
const CROWDS = [
  { name: 'around 5 s', median: 5 },
  { name: 'around 8 s', median: 8 },
  { name: 'around 12 s', median: 12 },
  { name: 'around 20 s', median: 20 },
  { name: 'around 40 s', median: 40 },
  { name: 'around 12 s, much alike (sigma 0.3)', median: 12, sigma: 0.3 },
  { name: 'around 12 s, very different (sigma 0.9)', median: 12, sigma: 0.9 },
].map(crowd => ({ ...crowd, who: approvingPeople(PEOPLE, crowd.median * 1000, crowd.sigma) }))

/** Schedule with checks at fixed times. */
const at =
  times =>
  ({ checks, answeredAt }) =>
    times[checks] - answeredAt

/** Waits of the best possible schedule, interpolated to an exact number of requests. */
function bestFor(who, requests) {
  const [fewer, more] = bestCheckTimes(who, requests).map(times => simulateLogins(who, at(times)))
  const share =
    more.requests === fewer.requests ? 0 : (requests - fewer.requests) / (more.requests - fewer.requests)
  const between = key => fewer[key] + share * (more[key] - fewer[key])
  return { p50: between('p50'), p95: between('p95'), mean: between('mean'), requests }
}

for (const { name, who } of CROWDS) {
  const ours = simulateLogins(who)
  const intervals = [1, 2, 3, 5].map(interval => [
    interval,
    simulateLogins(who, fixedInterval(interval * 1000)),
  ])
  const rows = [
    ['this widget', ours],
    ['  the best possible', bestFor(who, ours.requests)],
    ...intervals.flatMap(([interval, result]) => [
      [`every ${interval} s`, result],
      ['  the best possible', bestFor(who, result.requests)],
    ]),
    ['this widget, checks held for 25 s', simulateLogins(who, widgetSchedule, HOLD)],
  ]
  printTable(
    `People who approve ${name}: the wait in seconds, and requests per login`,
    ['', 'p50', 'p95', 'mean', 'requests'],
    rows.map(([what, { p50, p95, mean, requests }]) => [
      what,
      seconds(p50),
      seconds(p95),
      seconds(mean),
      requests.toFixed(2),
    ]),
  )
}

const compared = CROWDS.slice(0, 5).map(({ median, who }) => {
  const two = simulateLogins(who, fixedInterval(2000))
  return { median, who, two, best: bestFor(who, two.requests) }
})
printTable(
  'This widget against the best possible for the requests of every 2 s, and against every 2 s itself',
  ['people', 'p50 to best', 'p95 to best', 'mean to 2 s', 'p95 to 2 s', 'requests to 2 s'],
  compared.map(({ median, who, two, best }) => {
    const ours = simulateLogins(who)
    return [
      `around ${median} s`,
      against(ours.p50, best.p50),
      against(ours.p95, best.p95),
      against(ours.mean, two.mean),
      against(ours.p95, two.p95),
      against(ours.requests, two.requests),
    ]
  }),
)

const [, , twelve, twenty] = compared
printTable(
  'The price of fewer requests: all gaps longer. Waits against the best possible, requests against every 2 s',
  ['gaps', 'p50 at 12 s', 'p95 at 12 s', 'requests at 12 s', 'requests at 20 s'],
  [1, 1.02, 1.04, 1.06, 1.08].map(factor => {
    const slower = polling => widgetSchedule(polling) * factor
    const result = simulateLogins(twelve.who, slower)
    return [
      `× ${factor.toFixed(2)}`,
      against(result.p50, twelve.best.p50),
      against(result.p95, twelve.best.p95),
      against(result.requests, twelve.two.requests),
      against(simulateLogins(twenty.who, slower).requests, twenty.two.requests),
    ]
  }),
)

const LIFE = { lifeMs: 180_000 }
const seeds = Array.from({ length: 1000 }, (_, index) => index / 1000)
function abandoned(schedule, conditions) {
  const checks = seeds.map(seed => {
    const first = simulateLogin(neverApproving(seed), schedule, { ...LIFE, ...conditions }).sentAt.length
    const renewed = simulateLogin(neverApproving(seed), schedule, { ...LIFE, ...conditions, isRenewed: true })
      .sentAt.length
    return first + 3 * renewed
  })
  return String(Math.max(...checks))
}
printTable(
  'A tab that is left open for 24 hours: 4 tickets of 3 minutes, then it stops',
  ['', 'checks'],
  [
    ['this widget', abandoned(widgetSchedule)],
    ['this widget, checks held for 25 s', abandoned(widgetSchedule, HOLD)],
    ['every 2 s', abandoned(fixedInterval(2000))],
  ],
)

const crowd = approvingPeople(WIDGETS, 12_000)
const openings = {
  'in one minute': index => (index * 0.618_033_988_749_895 * 60_000) % 60_000,
  'in one moment': () => 0,
}
for (const [when, openedAt] of Object.entries(openings)) {
  const rows = [
    ['this widget', widgetSchedule],
    ['every 1 s', fixedInterval(1000)],
    ['every 2 s', fixedInterval(2000)],
    ['every 5 s', fixedInterval(5000)],
    ['this widget, checks held for 25 s', widgetSchedule, HOLD],
  ].map(([what, schedule, conditions]) => {
    const widgets = crowd.map((person, index) => {
      const { waitMs, sentAt } = simulateLogin(person, schedule, conditions)
      return { openedAt: openedAt(index), sentAt, doneAt: person.approvesAt + waitMs }
    })
    const { peak, mean } = load(widgets)
    const open = conditions === undefined ? '' : whole(mostWaiting(widgets))
    return [what, whole(peak), whole(mean), open]
  })
  printTable(
    `${whole(WIDGETS)} widgets opened ${when}, who are approved around 12 s: checks a second`,
    ['', 'peak', 'mean of the first minute', 'held open'],
    rows,
  )
}
