import { beforeAll, expect, test } from 'vitest'
import type { ApiDescription } from '../backends/api-description.js'
import { d7OpenApi } from '../backends/d7/openapi.js'
import { digipayOpenApi } from '../backends/digipay/openapi.js'
import { BACKENDS } from '../backends/testing/backends-under-test.js'
import { trader4OpenApi } from '../backends/trader4/openapi.js'
import { werifyOauthOpenApi } from '../backends/werify-oauth/openapi.js'
import { werifyOpenApi } from '../backends/werify/openapi.js'
import type { BackendUnderTest, DocumentedError, OperationName } from '../contract-tests/index.js'
import { respondWith } from '../contract-tests/fake-server.js'
import { defineCheck } from '../contract-tests/test-context.js'
import { toOperations } from '../contract-tests/operations.js'
import { describeResponse } from '../contract-tests/describe-response.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { REMEDIES } from '../domain/remedies.js'
import type { LoginFailure } from '../flow/failure.js'
import { createLanguage, type Language } from '../i18n/language.js'
import { loadMessages, LOCALES } from '../i18n/load-messages.js'
import { toFailure } from '../requests/report-failure.js'
import { failureText } from '../views/shared/failure-text.js'

/** English sentence for each error code, and the way on that is offered. */
const SENTENCES: Readonly<Record<LoginErrorCode, readonly [sentence: RegExp, next: string]>> = {
  offline: [/^What you typed is saved\. We’ll try again when you’re back online\.$/, 'try-again'],
  network: [/^We can’t reach the sign-in service\. Check your connection and try again\.$/, 'try-again'],
  timeout: [/^This is taking too long\. Try again\.$/, 'try-again'],
  'not-loaded': [/^We couldn’t load this part\. Check your connection, then reload the page\.$/, 'reload'],
  'widget-error': [/^Something went wrong here\. Start over, or reload the page\.$/, 'reload'],
  'bad-response': [
    /^We got an unexpected answer from the sign-in service\. Try again in a moment\.$/,
    'try-again',
  ],
  'server-error': [/^Something went wrong on our side\. Wait a moment, then try again\.$/, 'try-again'],
  'rate-limited': [
    /^Too many attempts\. (?:Try again in (?:37 seconds|1 minute)|Wait a moment, then try again)\.$/,
    'try-again',
  ],
  locked: [
    /^Too many wrong codes\. For security, sign-in is paused\. Wait a moment, then try again\.$/,
    'other-way',
  ],
  forbidden: [/^Sign-in isn’t available here\. Contact the site’s support\.$/, 'other-way'],
  'identifier-rejected': [
    /^We can’t send a code there\. Check for typos, or use another address or number\.$/,
    'correct',
  ],
  'code-rejected': [
    /^That code isn’t right\. (?:2 attempts left|Check your latest message and try again)\.$/,
    'correct',
  ],
  'code-expired': [/^That code no longer works\. Send a new one\.$/, 'new-code'],
  'google-failed': [/^We couldn’t sign you in with Google\. Try again, or use another way\.$/, 'try-again'],
  rejected: [/^We couldn’t sign you in\. Try again, or use another way\.$/, 'other-way'],
}

const languages: Language[] = []
beforeAll(async () => {
  for (const locale of LOCALES) languages.push(createLanguage(locale, await loadMessages(locale)))
})

/** Failure that the widget shows for a documented error. */
async function failureAfter(
  subject: BackendUnderTest,
  [name, answer]: DocumentedError,
): Promise<LoginFailure> {
  const operation = toOperations(subject).find(each => each.name === name)
  if (operation === undefined) throw new Error(`${subject.name} has no ${name}`)
  let failure: LoginFailure | undefined
  await defineCheck(subject, operation, 'fails', async ({ call }) => {
    failure = toFailure((await call(respondWith(answer))).error)
  }).run()
  return failure ?? Promise.reject(new Error('it did not fail'))
}

const table = BACKENDS.flatMap(subject =>
  subject.errors.map(error => ({
    subject,
    error,
    backend: subject.name,
    operation: error[0],
    response: describeResponse(error[1]),
  })),
)

test.each(table)(
  '[REL-13] $backend, $operation: $response is explained, with a way on, in every language',
  async ({ subject, error }) => {
    const failure = await failureAfter(subject, error)
    const [sentence, next] = SENTENCES[error[2]]
    expect(failure.code).toBe(error[2])
    expect(REMEDIES[failure.code].next).toBe(next)
    for (const language of languages) {
      const text = failureText(failure, language)
      expect(text, language.locale).toMatch(language.locale === 'en' ? sentence : /\p{L}{2}/u)
    }
  },
)

const OPEN_APIS: Readonly<Record<string, ApiDescription>> = {
  trader4: trader4OpenApi,
  werify: werifyOpenApi,
  werifyOauth: werifyOauthOpenApi,
  d7: d7OpenApi,
  digipay: digipayOpenApi,
}

/** Operation by route. Other routes are for the phone, or lead to a picture or a page. */
const OPERATIONS: ReadonlyMap<string, OperationName> = new Map([
  ['sign', 'requestOtp'],
  ['sendOtp', 'requestOtp'],
  ['requestOtp', 'requestOtp'],
  ['resendOtp', 'resendOtp'],
  ['verify', 'verifyOtp'],
  ['verifyOtp', 'verifyOtp'],
  ['createTicket', 'qr.create'],
  ['checkTicket', 'qr.check'],
  ['checkTicketByAddress', 'qr.check'],
  ['exchangeGoogleCode', 'google.finish'],
])

test.each(BACKENDS)('[REL-13] the table has every error that the OpenAPI document of $name has', subject => {
  const known = new Set(subject.errors.map(([operation, { status }]) => `${operation} ${status}`))
  for (const { status } of Object.values(subject.qr?.statuses ?? {}).flat()) known.add(`qr.check ${status}`)

  const documented = (OPEN_APIS[subject.name]?.routes ?? []).flatMap(({ operationId, responses }) => {
    const operation = OPERATIONS.get(operationId)
    return operation === undefined ? [] : [{ operation, statuses: Object.keys(responses).map(Number) }]
  })
  const errors = documented.flatMap(({ operation, statuses }) =>
    statuses.filter(status => status >= 400).map(status => `${operation} ${status}`),
  )
  expect(errors.filter(error => !known.has(error))).toEqual([])

  // A backend that cannot resend requests another code.
  const names = new Set<OperationName>(['resendOtp', ...documented.map(({ operation }) => operation)])
  expect(names).toEqual(new Set(toOperations(subject).map(({ name }) => name)))
})
