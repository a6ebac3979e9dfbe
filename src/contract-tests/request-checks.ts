import { expect } from 'vitest'
import type { BackendUnderTest } from './backend-under-test.js'
import { saying } from './fake-server.js'
import { checkOf, type Check } from './test-context.js'
import type { Step } from './operations.js'

/** Shorter texts stand in addresses by chance. */
const SHORTEST_SECRET = 4

/** How a step asks its server. */
export function requestChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const check = (rule: string, run: (asked: Request, secrets: readonly string[]) => void) =>
    checkOf(subject, step, rule, async ({ take, asked, secrets }) => {
      await take(saying(step.success))
      expect(asked, 'requests').toHaveLength(1)
      run(asked[0]!.request, secrets)
    })

  const alone = check(
    '[NET-03] [NET-14] asks once, without cookies, cache, referrer and redirects',
    request => {
      const { credentials, cache, referrerPolicy, redirect } = request
      expect({ credentials, cache, referrerPolicy, redirect }).toEqual({
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
      })
    },
  )

  const posted = check('[NET-04] changes something, so it is a POST with a JSON body', request => {
    expect(request.method).toBe('POST')
    expect(request.headers.get('Content-Type')).toMatch(/^application\/json\b/)
  })

  const unseen = check(
    '[NET-02] no code, token, ticket or identifier is in an address',
    (request, secrets) => {
      const address = decodeURIComponent(request.url)
      const told = secrets.filter(secret => secret.length >= SHORTEST_SECRET && address.includes(secret))
      expect(told).toEqual([])
    },
  )

  const mayShowTicket = step.name === 'qr.check' && subject.qr?.ticketInAddress === true
  const hasSecret = step.name !== 'qr.create' && !mayShowTicket
  const changesSomething = !step.name.startsWith('qr.')
  return [alone, ...(changesSomething ? [posted] : []), ...(hasSecret ? [unseen] : [])]
}
