import type { SimulatedPhone } from '../simulation/simulation.js'

/** A phone that forgets requests to sign in. */
export interface ForgetfulPhone extends SimulatedPhone {
  /** Forgets the requests that are open now: a login that is over, or starts over, asks for nothing any more. */
  readonly forgetOpen: () => void
}

export function createForgetfulPhone(phone: SimulatedPhone): ForgetfulPhone {
  let forgotten: ReadonlySet<string> = new Set()
  let all: ReturnType<SimulatedPhone['open']> = []
  let remaining = all

  function open() {
    const current = phone.open()
    // React takes another array for a change.
    if (current !== all) {
      all = current
      remaining = current.filter(({ token }) => !forgotten.has(token))
    }
    return remaining
  }

  return {
    ...phone,
    open,
    forgetOpen() {
      forgotten = new Set(phone.open().map(({ token }) => token))
      remaining = []
    },
  }
}
