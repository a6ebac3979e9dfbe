import { useState } from 'react'
import type { LoginSession } from '../domain/login-session.js'

/** One login in the demo, from its first screen to its end. */
export interface LoginRun {
  /** Differs from that of every other login. */
  readonly key: string
  /** Identifier that the field begins with. */
  readonly identifier: string | undefined
  /** Names of the members of the session that the login yielded; empty until then. */
  readonly members: readonly string[]
  readonly finish: (session: LoginSession) => void
  /** Starts over. */
  readonly start: (identifier?: string) => void
}

interface State extends Pick<LoginRun, 'identifier' | 'members'> {
  readonly server: string
  readonly count: number
}

/**
 * @param server to sign in to; another one is another login
 * @param onEnd called when a login is over, or is left
 */
export function useLoginRun(server: string, onEnd: () => void): LoginRun {
  const [last, setState] = useState<State>({ server, count: 1, identifier: undefined, members: [] })
  const state = last.server === server ? last : { ...last, server, identifier: undefined, members: [] }
  return {
    key: `${server} ${state.count}`,
    identifier: state.identifier,
    members: state.members,
    finish(session) {
      onEnd()
      setState({ ...state, members: Object.keys(session) })
    },
    start(identifier) {
      onEnd()
      setState({ ...state, count: state.count + 1, identifier, members: [] })
    },
  }
}
