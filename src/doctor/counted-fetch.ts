/** Most requests that one examination sends, whatever it is asked to find out. */
export const MOST_REQUESTS = 24

/** `fetch` that counts. */
export interface CountedFetch {
  /** @throws RangeError once {@link MOST_REQUESTS} have been sent; then nothing is sent */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly count: () => number
}

/** The only place where the doctor sends anything. */
export function countFetch(send: typeof globalThis.fetch): CountedFetch {
  let sent = 0
  return {
    count: () => sent,
    fetch: async (url, init) => {
      if (sent === MOST_REQUESTS) throw new RangeError(`${MOST_REQUESTS} requests have been sent.`)
      sent += 1
      return send(url, init)
    },
  }
}
