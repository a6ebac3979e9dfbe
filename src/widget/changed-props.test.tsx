import { fireEvent, render, screen } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import { openTicket } from '../testing/phone-widget.js'
import { settle, type } from '../testing/rendered.js'
import { MINUTE } from '../testing/samples.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { askForCode, prepareWidgetTests } from '../testing/widget.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'
import { CHECKED_PROPS } from './prop-checks.js'

prepareWidgetTests()

type Props = WerifyLoginProps<TokenSession>

/** Values that each prop changes to and back from: a new prop needs a row. */
const CHANGES: { readonly [Name in keyof Required<Props>]: readonly [Props[Name], Props[Name]] } = {
  // The same server, in a new object, as a host that renders again passes it.
  backend: [scriptedServer().backend, scriptedServer().backend],
  onSuccess: [() => {}, () => {}],
  onError: [undefined, () => {}],
  askIdentity: [false, true],
  resume: [true, false],
  queryClient: [undefined, new QueryClient()],
  appName: [undefined, 'Acme'],
  logo: [undefined, <b key="logo">A</b>],
  defaultIdentifier: [undefined, 'someone@else.example'],
  rememberIdentifier: [false, true],
  maskIdentifier: [true, false],
  countries: [undefined, ['GB']],
  appLink: [undefined, payload => `acme://${payload}`],
  autoFocus: [false, true],
  autoSubmit: [true, false],
  headingLevel: [2, 3],
  theme: ['light', 'dark'],
  locale: ['en', 'fa'],
  messages: [undefined, { signIn: { title: 'Hello' } }],
  dir: ['ltr', 'rtl'],
  className: [undefined, 'acme'],
  onEvent: [undefined, () => {}],
  beforeSend: [undefined, () => undefined],
  defaultMethod: ['code', 'qr'],
  methods: [undefined, ['qr']],
  rememberMethod: [false, true],
  termsHref: [undefined, 'https://acme.example/terms'],
  privacyHref: [undefined, 'https://acme.example/privacy'],
  footer: [undefined, <p key="footer">Acme</p>],
}

const isProp = (name: string): name is keyof Props => name in CHANGES
const names = Object.keys(CHANGES).filter(isProp)

test('every prop has a row', () => {
  expect(names).toEqual(expect.arrayContaining([...CHECKED_PROPS]))
})

/** The login with one value of a prop, and a function that gives it another one, and then the first one again. */
function renderWith(name: keyof Props) {
  const server = scriptedServer()
  const props: Props = { backend: server.backend, onSuccess: vi.fn(), onError: vi.fn() }
  const [before, after] = CHANGES[name]
  // The server of the test is the same one in both.
  const values = name === 'backend' ? [{ ...server.backend }, { ...server.backend }] : [before, after]
  const withValue = (index: number) => <WerifyLogin {...props} {...{ [name]: values[index] }} />
  const { rerender } = render(withValue(0))
  return {
    server,
    change: async () => {
      for (const index of [1, 0]) {
        rerender(withValue(index))
        await settle(200)
      }
    },
  }
}

const field = () => screen.getByRole('textbox')

test.each(names)(
  '[STEP-04] another value of "%s" keeps the identifier that was typed, and the focus',
  async name => {
    const { change } = renderWith(name)
    await settle()
    const input = field()
    input.focus()
    fireEvent.change(input, { target: { value: 'ada@ex' } })
    await change()
    expect(field()).toBe(input)
    expect(input).toHaveProperty('value', 'ada@ex')
    expect(document.activeElement).toBe(input)
  },
)

test.each(names)('[STEP-04] another value of "%s" keeps the step, the code and the focus', async name => {
  const { server, change } = renderWith(name)
  await settle()
  await askForCode(server)
  await type('6-digit code', '123')
  const input = field()
  await change()
  expect(field()).toBe(input)
  expect(input).toHaveProperty('value', '123')
  expect(document.activeElement).toBe(input)
  expect(server.log).toEqual(['requestOtp ada@example.com'])
})

test('[REL-13] a host that takes the QR code away leads whoever looks at it to the code, and ends its checks', async () => {
  const server = scriptedServer()
  const { rerender } = render(<WerifyLogin backend={server.backend} onSuccess={() => {}} />)
  await settle()
  await openTicket(server)
  rerender(<WerifyLogin backend={server.backend} onSuccess={() => {}} methods={[]} />)
  await settle(MINUTE)
  expect(screen.getByRole('textbox', { name: 'Email or phone' })).toBeDefined()
  expect(server.calls('check')).toEqual([])
})
