import { expect, vi } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import { assertValidResult } from './assert-valid-result.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { respondWith } from './fake-server.js'
import { toIdentifiers } from './operations.js'
import { withFakeServer, type Check } from './test-context.js'

/** Rules for a backend as a whole: its facts, its identifiers and its link to Google. */
export function infoChecks(subject: BackendUnderTest): readonly Check[] {
  return [
    {
      title: '[NET-04] creating and preparing the backend sends no request',
      run: () =>
        withFakeServer(subject, async server => {
          subject.backend().prepare?.()
          await vi.advanceTimersByTimeAsync(0)
          expect(server.requests).toEqual([])
        }),
    },
    {
      title: '[OTP-02] the backend has a name, the given identifiers, and the format of the given code',
      async run() {
        const { name, identifiers, code, qr, google } = subject.backend()
        expect(name, 'name').not.toBe('')
        expect(identifiers.toSorted(), 'identifiers').toEqual(Object.keys(subject.identifiers).toSorted())
        expect(subject.code, 'code').toMatch(
          { digits: /^\d+$/, letters: /^[a-z]+$/i, both: /^[a-z\d]+$/i }[code.alphabet],
        )
        expect(subject.code.length, 'code.length').toBe(code.length)
        expect(qr !== undefined, 'has qr').toBe(subject.qr !== undefined)
        expect(google !== undefined, 'has google').toBe(subject.google !== undefined)
      },
    },
    ...(subject.google === undefined ? [] : [googleLinkCheck(subject)]),
    ...toIdentifiers(subject).map(identifier => identifierCheck(subject, identifier)),
  ]
}

/** Without the returned state nobody can sign in. The link may lead to an address of the page itself. */
function googleLinkCheck(subject: BackendUnderTest): Check {
  return {
    title: '[SSO-01] [SSO-03] the link to Google is an http(s) address with the state in its query',
    async run() {
      const page = 'https://page.example/sign-in?plan=pro#top'
      const link = new URL(subject.backend().google?.href(page, 'the-state') ?? '', page)
      expect(link.protocol).toMatch(/^https?:$/)
      expect([...link.searchParams.values()]).toContain('the-state')
    },
  }
}

function identifierCheck(subject: BackendUnderTest, identifier: Identifier): Check {
  return {
    title: `[ID-01] a challenge for an identifier of kind ${identifier.kind} keeps it unchanged`,
    run: () =>
      withFakeServer(subject, async server => {
        server.responder = respondWith(subject.answers.sent)
        const challenge = await subject.backend().requestOtp(identifier, new AbortController().signal)
        expect(challenge.identifier).toEqual(identifier)
        assertValidResult('requestOtp', challenge)
      }),
  }
}
