import { controlsOf } from './controls.js'
import { toRef, type AnyCall } from './recorded-backend.js'
import * as requests from './rules-of-requests.js'
import { storedIn } from '../stored-in.js'
import { firstProblem, madeIn, ofKind, type Rule, type Step } from './step.js'

// For tests: everything that must hold after each step of a model.

/** The time left is a share of the life, and never grows for the same ticket. */
function timeOnlyRunsOut({ world, memory }: Step) {
  return firstProblem(world.sides, side => {
    const ticket = ofKind(side.login.calls, 'create').at(-1)?.answer
    if (ticket === undefined) return undefined
    // By its class, since jsdom takes long to find an element by its attributes.
    const [frame] = world.elementOf(side).getElementsByClassName('werify-clock-frame-left')
    if (frame === undefined) return undefined
    const left = Number.parseFloat(frame.getAttribute('stroke-dasharray') ?? '')
    if (!(left >= 0 && left <= 100)) return `a share of time of ${left}`
    const key = `${side.name} ${side.mounts} ${toRef(ticket.ref)}`
    const before = memory.shareLeft.get(key) ?? 100
    memory.shareLeft.set(key, left)
    return left > before ? 'the time left grew' : undefined
  })
}

/** No secret is where a script or a person finds it later. */
function secretsStaySecret({ world, cause }: Step) {
  const { page, network } = world
  if (page.written.length > 0) return `the console says: ${page.written.join('; ')}`
  // Secrets come with answers.
  if (cause !== 'network') return undefined
  const stored = JSON.stringify([storedIn(window.localStorage), storedIn(window.sessionStorage)])
  const places = [document.body.innerHTML, stored, window.location.href, ...network.urls]
  return firstProblem(world.logins, ({ server, calls }) => {
    const codes = server.service.outbox.all().map(({ code }) => code)
    if (codes.some(code => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(stored))) return 'a code is stored'
    const secrets = calls.flatMap(({ answer }) => secretsIn(answer))
    return secrets.some(secret => places.some(place => place.includes(secret)))
      ? 'a token is left lying about'
      : undefined
  })
}

function secretsIn(answer: AnyCall['answer']): readonly string[] {
  if (answer === undefined) return []
  if ('payload' in answer && answer.payload !== undefined) return [answer.payload]
  const session = 'session' in answer ? answer.session : answer
  return 'accessToken' in session && session.accessToken !== undefined ? [session.accessToken] : []
}

/** The focus does not fall to the page. */
function focusStays({ cause, before: { focusedSide }, side }: Step) {
  const mayBeTaken = cause === 'host' && focusedSide === side
  if (focusedSide === undefined || mayBeTaken || !focusedSide.isMounted) return undefined
  return document.activeElement === document.body ? 'the focus fell to the page' : undefined
}

/** One message of a live region at a time. Several steps may follow each other while time passes. */
function messagesAreSingle({ world, cause, before, after, memory }: Step) {
  if (['time', 'clock', 'host', 'page'].includes(cause) || memory.isClockNew) return undefined
  return firstProblem(world.sides, side => {
    const said = [...after.liveTexts].filter(([region, text]) => {
      const earlier = before.liveTexts.get(region)
      return (
        text !== '' && earlier !== undefined && earlier !== text && world.elementOf(side).contains(region)
      )
    })
    return said.length > 1 ? `several messages: ${said.map(([, text]) => text).join(' | ')}` : undefined
  })
}

/** Each screen has something to press, and none is that of a widget that broke. */
function everyScreenLeadsOn({ world, after }: Step) {
  return firstProblem([0, 1] as const, index => {
    const screen = after.screens[index]
    if (screen === 'failed') return 'the widget broke'
    const isEnd = screen === 'gone' || screen === 'signed in'
    return isEnd || controlsOf(world, world.sides[index]).length > 0 ? undefined : 'nothing to press'
  })
}

export const RULES = {
  'requests are serial': requests.requestsAreSerial,
  'nothing follows the end': requests.nothingFollowsTheEnd,
  'a success is ours': requests.successIsOurs,
  'sends are asked for': requests.sendsAreAsked,
  'verifications are asked for': requests.verifiesAreAsked,
  'checks are in view': requests.checksAreInView,
  'renewals are few': requests.renewalsAreFew,
  'time only runs out': timeOnlyRunsOut,
  'secrets stay secret': secretsStaySecret,
  'sessions are single': requests.sessionsAreSingle,
  'the focus stays': focusStays,
  'messages are single': messagesAreSingle,
  'every screen leads on': everyScreenLeadsOn,
} as const satisfies Readonly<Record<string, Rule>>

/** Notes the effects of a command, and the exceptions that it allows. */
export function remember(step: Step): void {
  const { world, cause, side, before, after, memory } = step
  if (cause === 'clock') memory.isClockNew = true
  else if (cause === 'time' && after.at - before.at >= 1000) memory.isClockNew = false
  for (const { login, name } of world.sides) {
    const isPersonHere = cause === 'person' && name === side.name
    const isAsked = isPersonHere || cause === 'connection'
    const tickets = ofKind(madeIn(step, login), 'create').length
    memory.tickets.set(login, isAsked ? 0 : (memory.tickets.get(login) ?? 0) + tickets)
    if (isPersonHere || ['page', 'clock', 'connection'].includes(cause)) memory.mayCheckAtOnce.add(login)
  }
}

export function findProblem(step: Step): string | undefined {
  return firstProblem(Object.entries(RULES), ([name, rule]) => {
    const problem = rule(step)
    return problem === undefined ? undefined : `${name}: ${problem}`
  })
}
