import { expect, vi } from 'vitest'
import type { BackendUnderTest } from './backend-under-test.js'
import { saying } from './fake-server.js'
import { checkOf, withServer, type Check } from './test-context.js'
import { identifiersOf, type Step } from './operations.js'
import { told } from './describe-response.js'
import { expectWhole } from './assert-valid-result.js'

/** What a backend says of itself, before anything is asked. */
export function faceChecks(subject: BackendUnderTest): readonly Check[] {
  return [
    {
      title: '[NET-04] making the backend, and preparing it, asks the server for nothing',
      run: () =>
        withServer(subject, async server => {
          subject.backend().prepare?.()
          await vi.advanceTimersByTimeAsync(0)
          expect(server.asked).toEqual([])
        }),
    },
    {
      title:
        '[OTP-02] the backend has a name, takes the identifiers that are given, and codes like the one that is',
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
    ...identifiersOf(subject).map(identifier => ({
      title: `[ID-01] a code is sent to an identifier of the kind ${identifier.kind}, which is not changed`,
      run: () =>
        withServer(subject, async server => {
          server.answering = saying(subject.answers.sent)
          const challenge = await subject.backend().requestOtp(identifier, new AbortController().signal)
          expect(challenge.identifier).toEqual(identifier)
          expectWhole('requestOtp', challenge)
        }),
    })),
  ]
}

/** The server gives the state back, or nobody can sign in. It may be that of the page. */
function googleLinkCheck(subject: BackendUnderTest): Check {
  return {
    title: '[SSO-01] [SSO-03] the link to Google is one that a browser follows, and hands over the state',
    async run() {
      const page = 'https://page.example/sign-in?plan=pro#top'
      const link = new URL(subject.backend().google?.href(page, 'the-state') ?? '', page)
      expect(link.protocol).toMatch(/^https?:$/)
      expect([...link.searchParams.values()]).toContain('the-state')
    },
  }
}

export function successChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const success = checkOf(subject, step, 'what the server grants is given whole', async ({ take }) => {
    const { end, value } = await take(saying(step.success))
    expect(end).toBe('success')
    expectWhole(step.name, value)
  })
  const kept = checkOf(
    subject,
    step,
    '[OTP-05] what is given survives being kept as JSON',
    async ({ take }) => {
      const { value } = await take(saying(step.success))
      expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    },
  )
  return step.name === 'requestOtp' || step.name === 'resendOtp' ? [success, kept] : [success]
}

/** What else a check of a ticket says, in the words of the server. */
export function statusChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  if (step.name !== 'qr.check') return []
  return Object.entries(subject.qr?.statuses ?? {}).flatMap(([status, answers]) =>
    answers.map(answer =>
      checkOf(subject, step, `${told(answer)} means ${status}`, async ({ take, asked }) => {
        expect((await take(saying(answer))).end).toBe(status)
        expect(asked).toHaveLength(1)
      }),
    ),
  )
}
