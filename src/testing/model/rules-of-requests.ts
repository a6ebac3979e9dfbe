import type { LoginSession } from '../../domain/login-session.js'
import type { LoginActivity } from '../../flow/login-activity.js'
import { isOpen, toRef, type CallKind } from './recorded-backend.js'
import { firstProblem, madeIn, ofKind, type Step } from './step.js'
import type { Login, Side, World } from './world.js'

// For tests: rules for the requests of a login.

const CODE_KINDS: readonly CallKind[] = ['send', 'verify']

const isCurrent = ({ world }: Step, login: Login) =>
  world.sides.some(side => side.login === login && side.isMounted)

/** One request of each kind at a time, and none for a login that is gone. */
export function requestsAreSerial(step: Step) {
  return firstProblem(step.world.logins, login => {
    const open = login.calls.filter(isOpen)
    if (!isCurrent(step, login)) return open.length > 0 ? 'a request outlives its login' : undefined
    if (open.filter(({ kind }) => CODE_KINDS.includes(kind)).length > 1)
      return 'two requests of a code at a time'
    if (ofKind(open, 'create').length > 1) return 'two tickets are made at a time'
    return ofKind(open, 'check').length > 1 ? 'two checks at a time' : undefined
  })
}

/** Nothing is asked after the end. */
export function nothingFollowsTheEnd(step: Step) {
  const { world, before } = step
  return (
    firstProblem(
      world.logins.filter(login => !isCurrent(step, login)),
      login => (madeIn(step, login).length > 0 ? 'a request for a login that is gone' : undefined),
    ) ??
    firstProblem([0, 1] as const, index => {
      const { login } = world.sides[index]
      const wasOver = before.screens[index] === 'signed in' && before.calls.has(login)
      return wasOver && madeIn(step, login).length > 0 ? 'a request after signing in' : undefined
    })
  )
}

/** One session, the one that the server gave for what is on the screen. */
export function successIsOurs({ world }: Step) {
  return firstProblem(world.logins, login => {
    const [session, ...others] = login.sessions
    if (others.length > 0) return 'onSuccess was called twice'
    return session === undefined ? undefined : findForeign(world, login, session)
  })
}

function findForeign(world: World, login: Login, session: LoginSession): string | undefined {
  const verified = ofKind(login.calls, 'verify').at(-1)
  if (verified?.answer === session) {
    const sent = ofKind(login.calls, 'send').findLast(({ answer }) => answer !== undefined)?.answer
    const known = world.logins
      .filter(({ server }) => server === login.server)
      .flatMap(({ calls }) => ofKind(calls, 'send'))
      .flatMap(({ answer }) => (answer === undefined ? [] : [toRef(answer.ref)]))
    const isShown = sent === undefined ? known.includes(verified.ref) : verified.ref === toRef(sent.ref)
    return isShown ? undefined : 'a code of another challenge signed in'
  }
  const check = ofKind(login.calls, 'check').at(-1)
  if (check?.answer?.status !== 'granted' || check.answer.session !== session)
    return 'a session that nobody gave'
  const ticket = ofKind(login.calls, 'create').at(-1)?.answer
  return ticket !== undefined && toRef(ticket.ref) === check.ref
    ? undefined
    : 'a ticket that was replaced signed in'
}

/** A code is sent for a press, or once the connection is back, and then once. */
export function sendsAreAsked(step: Step) {
  const { world } = step
  return firstProblem(world.sides, ({ login, name }) => {
    const sends = ofKind(madeIn(step, login), 'send')
    if (sends.length > 1) return 'two codes were sent at once'
    if (sends.length > 0 && !isAsked(step, name)) return 'a code was sent that nobody asked for'
    const asked = login.activities.filter(({ type }) => type === 'code-requested').length
    return ofKind(login.calls, 'send').length > asked ? 'more codes were sent than asked for' : undefined
  })
}

/** A code is verified for a person, and a refused one not again. */
export function verifiesAreAsked(step: Step) {
  const { world } = step
  return firstProblem(world.sides, ({ login, name }) => {
    const made = ofKind(madeIn(step, login), 'verify')
    if (made.length > 1) return 'two codes were verified at once'
    const [call] = made
    if (call === undefined) return undefined
    if (!isAsked(step, name)) return 'a code was verified that nobody submitted'
    const before = ofKind(login.calls, 'verify').slice(0, -1)
    const sends = login.calls.flatMap((sent, index) =>
      sent.kind === 'send' && sent.answer !== undefined ? [index] : [],
    )
    const sinceSent = sends.at(-1) ?? -1
    const isRefused = before.some(
      other =>
        login.calls.indexOf(other) > sinceSent &&
        other.ref === call.ref &&
        other.code === call.code &&
        isRefusal(other.error) &&
        !other.signal.aborted,
    )
    return isRefused ? 'a refused code was sent again' : undefined
  })
}

/** A person asked for a request of a widget, or the connection is back. */
function isAsked({ cause, side, before }: Step, name: Side['name']): boolean {
  // While the browser is offline, the page is asked for before the part that sends requests is loaded.
  const mayBeLate = before.asksForPage > 0
  return (cause === 'person' && name === side.name) || cause === 'connection' || mayBeLate
}

const isRefusal = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'code-rejected'

/** Checks are a second apart, and sent while the code is in view. */
export function checksAreInView(step: Step) {
  const { world, before, memory } = step
  return firstProblem([0, 1] as const, index => {
    const side = world.sides[index]
    const { login } = side
    const checks = ofKind(madeIn(step, login), 'check')
    if (checks.length > 0 && !before.isVisible && !world.page.isVisible()) return 'a hidden page checked'
    return firstProblem(checks, check => {
      const earlier = ofKind(login.calls.slice(0, login.calls.indexOf(check)), 'check').filter(
        ({ ref }) => ref === check.ref,
      )
      const answered = earlier.findLast(
        ({ answeredAt, signal }) => answeredAt !== undefined && !signal.aborted,
      )
      const isHeld =
        answered?.answer?.status === 'held' || (answered === undefined && side.serverName.includes('long'))
      const since = isHeld ? (answered?.at ?? -Infinity) : (answered?.answeredAt ?? -Infinity)
      const slowDowns = earlier.filter(({ answer }) => answer?.status === 'slow-down').length
      const least = Math.max(1000, slowDowns * 5000)
      if (check.at - since >= least || memory.mayCheckAtOnce.delete(login)) return undefined
      return `a check ${check.at - since} ms after the last one`
    })
  })
}

/** By row QR-11 of docs/quality.md. */
const MOST_RENEWALS = 3
/** The ticket that somebody asked for and its renewals, each asked for once more where the network failed. */
const MOST_TICKETS = 2 * (1 + MOST_RENEWALS)

/** Three tickets at most that nobody has asked for. */
export function renewalsAreFew({ world, memory }: Step) {
  return firstProblem(world.sides, ({ login }) => {
    const unasked = login.activities.slice(login.activities.findLastIndex(isFirstTicket) + 1)
    if (unasked.filter(activity => activity.type === 'qr-shown' && activity.isRenewal).length > MOST_RENEWALS)
      return 'more than three renewals in a row'
    return (memory.tickets.get(login) ?? 0) > MOST_TICKETS ? 'more tickets than renewals' : undefined
  })
}

const isFirstTicket = (activity: LoginActivity) => activity.type === 'qr-shown' && !activity.isRenewal

/** A code or a ticket yields one session. */
export function sessionsAreSingle({ world }: Step) {
  const yielded = world.logins.flatMap(({ server: { baseUrl }, calls }) =>
    calls.flatMap(call => {
      if (call.kind === 'verify' && call.answer !== undefined) return [`${baseUrl} ${call.ref} ${call.code}`]
      return call.kind === 'check' && call.answer?.status === 'granted' ? [`${baseUrl} ${call.ref}`] : []
    }),
  )
  return new Set(yielded).size === yielded.length ? undefined : 'two sessions for one code or ticket'
}
