import { expect } from 'vitest'
import type { BackendUnderTest } from './backend-under-test.js'
import { respondWith } from './fake-server.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, type Check } from './test-context.js'

/** Shorter texts can occur in a URL by coincidence. */
const SHORTEST_SECRET = 4

/** Rules for the request of an operation. */
export function requestChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  const check = (rule: string, run: (request: Request, secrets: readonly string[]) => void) =>
    defineCheck(subject, operation, rule, async ({ call, requests, secrets }) => {
      await call(respondWith(operation.success))
      expect(requests, 'requests').toHaveLength(1)
      const [sent = expect.unreachable('no request was sent')] = requests
      run(sent.request, secrets)
    })

  const minimal = check(
    '[NET-03] [NET-14] sends one request, without cookies, cache, referrer and redirects',
    ({ credentials, cache, referrerPolicy, redirect }) => {
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

  const secret = check('[NET-02] no code, token, ticket or identifier is in the URL', (request, secrets) => {
    const url = decodeURIComponent(request.url)
    const leaked = secrets.filter(each => each.length >= SHORTEST_SECRET && url.includes(each))
    expect(leaked).toEqual([])
  })

  const mayShowTicket = operation.name === 'qr.check' && subject.qr?.ticketInAddress === true
  const hasSecret = operation.name !== 'qr.create' && !mayShowTicket
  const changesSomething = !operation.name.startsWith('qr.')
  return [minimal, ...(changesSomething ? [posted] : []), ...(hasSecret ? [secret] : [])]
}
