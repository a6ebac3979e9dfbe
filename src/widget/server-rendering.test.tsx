import { cleanup, fireEvent, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadMessages } from '../i18n/load-messages.js'
import { ko } from '../i18n/locales/ko.js'
import { sv } from '../i18n/locales/sv.js'
import { th } from '../i18n/locales/th.js'
import type { Messages } from '../i18n/messages.js'
import { toLoginId } from '../requests/login-id.js'
import { challengeKey } from '../requests/restore-challenge.js'
import { click, settle, type } from '../testing/rendered.js'
import { ada, challengeFor, START } from '../testing/samples.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { hydrate, renderOnServer, showMarkup } from '../testing/server-rendering.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { useIsInBrowser } from '../ui/use-browser-value.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'

vi.mock(import('../i18n/load-messages.js'), async importOriginal => {
  const original = await importOriginal()
  return { ...original, loadMessages: vi.fn(original.loadMessages) }
})

// In development the console says which tags are none.
vi.mock(import('./warn-developer.js'), () => ({ warnDeveloper: () => {} }))

prepareWidgetTests()
beforeAll(() => import('../views/identifier/number-part.js'))
beforeEach(() => vi.mocked(loadMessages).mockClear())
afterEach(() => {
  document.documentElement.lang = ''
})

type Props = Partial<WerifyLoginProps>

const REMEMBERED = 'werify-login:identifier'
const { backend } = scriptedServer({ hasGoogle: true })
const host = { backend, onSuccess: () => {} }

const render = (props: Props) => renderOnServer(server => <server.WerifyLogin {...host} {...props} />)
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const title = () => screen.getByRole('heading').textContent

/** Renders on a server, and shows the markup before any script has run. */
async function arrive(props: Props): Promise<HTMLElement> {
  return showMarkup(await render(props))
}

/** Holds the next language back. @returns a function that lets it arrive */
function holdLanguage() {
  let settleLoad: (messages: Messages) => void = () => {}
  vi.mocked(loadMessages).mockReturnValueOnce(new Promise(resolve => (settleLoad = resolve)))
  return async (messages: Messages) => {
    settleLoad(messages)
    await settle()
  }
}

const languages: readonly [string | undefined, string, string, string][] = [
  [undefined, 'Sign in', 'en-GB', 'ltr'],
  ['en', 'Sign in', 'en-GB', 'ltr'],
  ['en-US', 'Sign in', 'en-US', 'ltr'],
  ['de', 'Anmelden', 'de', 'ltr'],
  ['de_CH', 'Anmelden', 'de-CH', 'ltr'],
  ['fa', 'ورود', 'fa', 'rtl'],
  ['ar-EG', 'تسجيل الدخول', 'ar-EG', 'rtl'],
  ['ja', 'ログイン', 'ja', 'ltr'],
  ['xx', 'Sign in', 'en-GB', 'ltr'],
  ['not a tag', 'Sign in', 'en-GB', 'ltr'],
]

test.each(languages)(
  '[HOST-08] [REL-11] with locale %s a server renders "%s", and a page in any language takes it over',
  async (locale, text, lang, dir) => {
    const markup = await render({ locale })
    expect(markup).toContain(text)
    for (const page of ['', 'en', 'en-US', 'de', 'fr', 'fa', 'ja']) {
      document.documentElement.lang = page
      const container = showMarkup(markup)
      const card = container.querySelector('section')
      expect([card?.lang, card?.dir, title()]).toEqual([lang, dir, text])
      await hydrate(container, <WerifyLogin {...host} locale={locale} />)
      expect(container.querySelector('section')).toBe(card)
      if (locale !== undefined) expect([card?.lang, card?.dir, title()]).toEqual([lang, dir, text])
      container.remove()
    }
  },
)

const props: readonly [string, Props][] = [
  ['texts of the host', { messages: { signIn: { title: 'Hello', subtitle: kinds => `Give ${kinds}.` } } }],
  ['a direction', { dir: 'rtl' }],
  ['a name, a mark, a theme and a class', { appName: 'Acme', logo: <b>A</b>, theme: 'dark', className: 'x' }],
  ['an identifier', { defaultIdentifier: 'old@acme.example' }],
  ['a number', { defaultIdentifier: '+447888872720', countries: ['GB'] }],
  ['an identifier of the last time', { rememberIdentifier: true }],
  ['both identifiers', { rememberIdentifier: true, defaultIdentifier: 'old@acme.example' }],
  ['the focus', { autoFocus: true }],
  ['an app', { appLink: payload => `werify:${payload}` }],
]

test.each(props.flatMap(([what, more]) => [undefined, 'de'].map(locale => [what, locale, more] as const)))(
  '[HOST-08] [REL-11] markup with %s and locale %s is taken over',
  async (_what, locale, more) => {
    window.localStorage.setItem(REMEMBERED, 'last@acme.example')
    document.documentElement.lang = 'de-AT'
    const all = { ...host, ...more, locale }
    const container = await arrive(all)
    const card = container.querySelector('section')
    await hydrate(
      container,
      <StrictMode>
        <WerifyLogin {...all} />
      </StrictMode>,
    )
    expect(container.querySelector('section')).toBe(card)
  },
)

test('[HOST-08] a code that was sent before a reload is asked for after the markup is taken over', async () => {
  const sent = { challenge: challengeFor(ada), sentAt: START, resendAt: START, sendCount: 1 }
  window.sessionStorage.setItem(challengeKey(toLoginId(backend)), JSON.stringify(sent))
  await hydrate(await arrive({}), <WerifyLogin {...host} />)
  expect(screen.getByLabelText('6-digit code')).toBeDefined()
})

test('[HOST-08] the link to Google has its place before the page is known, and its address after that', async () => {
  const container = await arrive({})
  const link = container.querySelector('a')
  expect([link?.textContent, link?.hasAttribute('href')]).toEqual(['Continue with Google', false])
  await hydrate(container, <WerifyLogin {...host} />)
  expect(screen.getByRole('link', { name: 'Continue with Google' })).toBe(link)
})

test('[HOST-08] while its language loads the markup stays, whatever the host renders meanwhile', async () => {
  const arriveLanguage = holdLanguage()
  const all = { ...host, locale: 'sv', defaultIdentifier: 'old@acme.example' }
  const container = await arrive(all)
  const [card, input] = [container.querySelector('section'), field()]
  const rerender = await hydrate(container, <WerifyLogin {...all} />)
  fireEvent.input(input, { target: { value: 'typed@acme.example' } })
  await rerender(<WerifyLogin {...all} className="one" />)
  await rerender(<WerifyLogin {...all} className="two" />)
  expect([container.querySelector('section'), field(), title()]).toEqual([card, input, sv.signIn.title])

  await arriveLanguage(sv)
  expect([container.querySelector('section'), field(), title()]).toEqual([card, input, sv.signIn.title])
  expect(card?.className).toBe('werify-root two')
  expect(input.value).toBe('typed@acme.example')
})

test.each(['en', 'de'])(
  '[HOST-08] a host that renders again as soon as it is on the page gets the same card, in %s',
  async locale => {
    function Host() {
      const className = useIsInBrowser() ? 'two' : 'one'
      return <WerifyLogin {...host} locale={locale} className={className} />
    }
    const container = await arrive({ locale, className: 'one' })
    const [card, input] = [container.querySelector('section'), field()]
    input.value = 'typed@before.example'
    await hydrate(container, <Host />)
    expect([container.querySelector('section'), field()]).toEqual([card, input])
    expect([card?.className, input.value]).toEqual(['werify-root two', 'typed@before.example'])
  },
)

test('[HOST-08] a language that does not load in the browser is replaced by English', async () => {
  const container = await arrive({ locale: 'it' })
  vi.mocked(loadMessages).mockRejectedValue(new TypeError('Failed to fetch'))
  await hydrate(container, <WerifyLogin {...host} locale="it" />)
  vi.mocked(loadMessages).mockReset()
  expect(container.querySelectorAll('section')).toHaveLength(1)
  expect([title(), container.querySelector('section')?.lang]).toEqual(['Sign in', 'en-GB'])
  await type('Email or phone', 'hi@trader4.net')
  expect(field().value).toBe('hi@trader4.net')
})

test('[HOST-08] without a locale English turns into the language of the page in one step', async () => {
  document.documentElement.lang = 'th'
  const arriveLanguage = holdLanguage()
  const container = await arrive({})
  const card = container.querySelector('section')
  await hydrate(container, <WerifyLogin {...host} />)
  await type('Email or phone', 'hi@trader4.net')
  expect(title()).toBe('Sign in')

  await arriveLanguage(th)
  expect([title(), card?.lang, field().value]).toEqual([th.signIn.title, 'th', 'hi@trader4.net'])
})

test('another language keeps what was typed, and the last one until it is there', async () => {
  const container = await arrive({})
  const rerender = await hydrate(container, <WerifyLogin {...host} locale="en" />)
  await type('Email or phone', 'hi@trader4.net')
  const arriveLanguage = holdLanguage()
  await rerender(<WerifyLogin {...host} locale="ko" />)
  expect(title()).toBe('Sign in')
  await arriveLanguage(ko)
  expect([title(), field().value]).toEqual([ko.signIn.title, 'hi@trader4.net'])
})

const identifiers: readonly [string, Props][] = [
  ['without an identifier', {}],
  ['with an identifier', { defaultIdentifier: 'old@acme.example' }],
  ['with that of the last time', { rememberIdentifier: true }],
  ['with both', { rememberIdentifier: true, defaultIdentifier: 'old@acme.example' }],
  ['in German', { locale: 'de', rememberIdentifier: true }],
]

test.each(identifiers)(
  '[HOST-08] what was typed before the markup is taken over is shown and sent, %s',
  async (_what, more) => {
    window.localStorage.setItem(REMEMBERED, 'last@acme.example')
    const server = scriptedServer()
    const all = { ...host, ...more, backend: server.backend }
    const container = await arrive(all)
    field().value = 'typed@before.example'
    await hydrate(container, <WerifyLogin {...all} />)
    expect(field().value).toBe('typed@before.example')
    await click('button', /^(?:Send code|Code senden)$/)
    expect(server.log).toEqual(['requestOtp typed@before.example'])
  },
)

test('[HOST-08] a field that was cleared before the markup is taken over stays empty', async () => {
  window.localStorage.setItem(REMEMBERED, 'last@acme.example')
  const all = { ...host, rememberIdentifier: true, defaultIdentifier: 'old@acme.example' }
  const container = await arrive(all)
  field().value = ''
  await hydrate(container, <WerifyLogin {...all} />)
  expect(field().value).toBe('')
})

test.each([
  ['the default', 'old@acme.example', { defaultIdentifier: 'old@acme.example' }],
  ['the last one', 'last@acme.example', {}],
])('[HOST-08] an untouched field shows %s', async (_what, shown, more) => {
  window.localStorage.setItem(REMEMBERED, 'last@acme.example')
  const server = scriptedServer()
  const all = { ...host, ...more, backend: server.backend, rememberIdentifier: true }
  await hydrate(await arrive(all), <WerifyLogin {...all} />)
  expect(field().value).toBe(shown)
  await click('button', 'Send code')
  expect(server.log).toEqual([`requestOtp ${shown}`])
})

test('[HOST-08] what a script has set without an event is sent', async () => {
  const server = scriptedServer()
  const all = { ...host, backend: server.backend }
  await hydrate(await arrive(all), <WerifyLogin {...all} />)
  Reflect.set(HTMLInputElement.prototype, 'value', 'set@acme.example', field())
  await click('button', 'Send code')
  expect(server.log).toEqual(['requestOtp set@acme.example'])
  expect(field().value).toBe('set@acme.example')
})

test('[HOST-08] a login of the host’s own look is rendered on a server, in any language', async () => {
  const markup = await renderOnServer(({ useLanguage, useWerifyLogin, useSecondsLeft, OtpField, QrCode }) => {
    function Login() {
      const language = useLanguage('fa')
      const { state } = useWerifyLogin(host)
      const seconds = useSecondsLeft(START)
      return (
        <>
          {language?.messages.signIn.title} {state.step} {seconds}
          <OtpField label="Code" value="" length={6} normalise={text => text} onChange={() => {}} />
          <QrCode payload="x" name="QR" />
        </>
      )
    }
    return <Login />
  })
  expect(markup).toContain('ورود')
  expect(markup).toContain('signing-in')
})

test('[XSS-03] markup of a server has no style attribute and no style element', async () => {
  for (const [, more] of props) expect(await render(more)).not.toMatch(/<style|\sstyle=/)
})

test('[REL-11] ids are those of the server', async () => {
  const container = await arrive({})
  const ids = () => [...container.querySelectorAll('[id]')].map(({ id }) => id)
  const before = ids()
  await hydrate(container, <WerifyLogin {...host} />)
  expect(ids()).toEqual(before)
  expect(before.length).toBeGreaterThan(5)
  cleanup()
  await settle()
})
