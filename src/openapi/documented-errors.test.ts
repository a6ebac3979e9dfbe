import { beforeAll, expect, test } from 'vitest'
import type { Api } from '../backends/api-description.js'
import { d7Api } from '../backends/d7/openapi.js'
import { digipayApi } from '../backends/digipay/openapi.js'
import { BACKENDS } from '../backends/testing/backends-under-test.js'
import { trader4Api } from '../backends/trader4/openapi.js'
import { werifyOauthApi } from '../backends/werify-oauth/openapi.js'
import { werifyApi } from '../backends/werify/openapi.js'
import type { BackendUnderTest, DocumentedError, StepName } from '../contract-tests/index.js'
import { saying } from '../contract-tests/fake-server.js'
import { checkOf } from '../contract-tests/test-context.js'
import { stepsOf } from '../contract-tests/operations.js'
import { told } from '../contract-tests/describe-response.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { REMEDIES } from '../domain/remedies.js'
import type { Failure } from '../flow/failure.js'
import { createLanguage, type Language } from '../i18n/language.js'
import { loadMessages, LOCALES } from '../i18n/load-messages.js'
import { failureOf } from '../requests/failure-of.js'
import { failureText } from '../views/shared/failure-text.js'

/** What a person reads of each error, and what the way on from it is. */
const SAID: Readonly<Record<LoginErrorCode, readonly [sentence: RegExp, next: string]>> = {
  offline: [/^What you typed is kept\. We will try again when you are back\.$/, 'try-again'],
  network: [/^The sign-in service cannot be reached\. Check your connection and try again\.$/, 'try-again'],
  timeout: [/^This is taking too long\. Try again\.$/, 'try-again'],
  'not-loaded': [/^This part could not be loaded\. Check your connection, then reload the page\.$/, 'reload'],
  'bad-response': [
    /^The sign-in service gave an answer that makes no sense\. Try again in a little while\.$/,
    'try-again',
  ],
  'server-error': [/^Something went wrong on our side\. Try again\.$/, 'try-again'],
  'rate-limited': [
    /^Too many tries\. (?:Try again in (?:37 seconds|1 minute)|Wait a little, then try again)\.$/,
    'try-again',
  ],
  locked: [/^Too many wrong codes\. Wait a little, then try again\.$/, 'other-way'],
  forbidden: [/^Sign-in is not available here\. Contact the site\.$/, 'other-way'],
  'identifier-rejected': [
    /^No code can be sent there\. Check it, or use another address or number\.$/,
    'correct',
  ],
  'code-rejected': [
    /^That code is not right\. (?:2 tries left|Check the newest message, and try again)\.$/,
    'correct',
  ],
  'code-expired': [/^That code is no longer good\. Send a new one\.$/, 'new-code'],
  'google-failed': [
    /^The sign-in with Google did not finish\. Try again, or use another way\.$/,
    'try-again',
  ],
  rejected: [/^Sign-in could not continue\. Try again, or use another way\.$/, 'other-way'],
}

const languages: Language[] = []
beforeAll(async () => {
  for (const locale of LOCALES) languages.push(createLanguage(locale, await loadMessages(locale)))
})

/** What the widget makes of a documented error, from the wire on. */
async function failureAfter(subject: BackendUnderTest, [name, answer]: DocumentedError): Promise<Failure> {
  const step = stepsOf(subject).find(each => each.name === name)
  if (step === undefined) throw new Error(`${subject.name} has no step ${name}`)
  let failure: Failure | undefined
  await checkOf(subject, step, 'fails', async ({ take }) => {
    failure = failureOf((await take(saying(answer))).error)
  }).run()
  return failure ?? Promise.reject(new Error('it did not fail'))
}

const table = BACKENDS.flatMap(subject =>
  subject.errors.map(error => ({
    subject,
    error,
    backend: subject.name,
    step: error[0],
    what: told(error[1]),
  })),
)

test.each(table)(
  '[REL-13] $backend, $step: of $what a person reads what went wrong, in every language',
  async ({ subject, error }) => {
    const failure = await failureAfter(subject, error)
    const [sentence, next] = SAID[error[2]]
    expect(failure.code).toBe(error[2])
    expect(REMEDIES[failure.code].next).toBe(next)
    for (const language of languages) {
      const text = failureText(failure, language)
      expect(text, language.locale).toMatch(language.locale === 'en' ? sentence : /\p{L}{2}/u)
    }
  },
)

const APIS: Readonly<Record<string, Api>> = {
  trader4: trader4Api,
  werify: werifyApi,
  werifyOauth: werifyOauthApi,
  d7: d7Api,
  digipay: digipayApi,
}

/** By the names of the routes. The others are a phone's, or lead to a picture or a page. */
const STEP_OF_ROUTE: ReadonlyMap<string, StepName> = new Map([
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

test.each(BACKENDS)('[REL-13] the table has every refusal that the document of $name has', subject => {
  const known = new Set(subject.errors.map(([step, { status }]) => `${step} ${status}`))
  for (const { status } of Object.values(subject.qr?.statuses ?? {}).flat()) known.add(`qr.check ${status}`)

  const steps = (APIS[subject.name]?.routes ?? []).flatMap(({ name, answers }) => {
    const step = STEP_OF_ROUTE.get(name)
    return step === undefined ? [] : [{ step, statuses: Object.keys(answers).map(Number) }]
  })
  const refusals = steps.flatMap(({ step, statuses }) =>
    statuses.filter(status => status >= 400).map(status => `${step} ${status}`),
  )
  expect(refusals.filter(refusal => !known.has(refusal))).toEqual([])

  // Without a way to resend, a code is requested again.
  const documented = new Set<StepName>(['resendOtp', ...steps.map(({ step }) => step)])
  expect(documented).toEqual(new Set(stepsOf(subject).map(({ name }) => name)))
})
