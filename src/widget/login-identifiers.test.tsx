import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import type { IdentifierKind } from '../domain/identifier.js'
import { loadAllPlans } from '../phone/testing/load-all-plans.js'
import { MINUTE, START } from '../testing/samples.js'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { Icon, type IconName } from '../ui/icon.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'

prepareWidgetTests()
beforeAll(() =>
  Promise.all([
    import('../views/identifier/check-identifier.js'),
    import('../views/identifier/email-part.js'),
    import('../views/identifier/number-part.js'),
    import('../views/identifier/wallet-part.js'),
    loadAllPlans(),
  ]),
)

interface Setting extends Partial<WerifyLoginProps> {
  readonly kinds?: readonly IdentifierKind[]
}

function renderLogin({ kinds = ['email', 'mobile', 'phone', 'crypto'], ...props }: Setting = {}) {
  const sent = vi.fn()
  const { backend } = scriptedServer()
  const taking: WerifyLoginProps['backend'] = {
    ...backend,
    identifiers: kinds,
    async requestOtp(identifier) {
      sent(identifier)
      return { identifier, ref: {}, expiresAt: START + 5 * MINUTE }
    },
  }
  return { sent, ...render(<WerifyLogin backend={taking} locale="en-GB" onSuccess={() => {}} {...props} />) }
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')

async function leave() {
  fireEvent.blur(field())
  await settle()
}

async function submit(text: string) {
  fireEvent.change(field(), { target: { value: text } })
  await settle()
  await click('button', 'Send code')
  const anyway = screen.queryByRole('button', { name: 'Send code anyway' })
  if (anyway !== null) await click('button', 'Send code anyway')
}

const told = () =>
  screen
    .getAllByRole('alert')
    .map(alert => alert.textContent)
    .join('')

const iconIn = ({ container }: { readonly container: HTMLElement }) =>
  container.querySelector('svg path')?.getAttribute('d')
const drawn = (name: IconName) => iconIn(render(<Icon name={name} />))

const numbers: readonly IdentifierKind[] = ['mobile', 'phone']
const EMAIL = 'an email address'
const NUMBER = 'a phone number (with + and country code)'
const WALLET = 'a wallet address'

interface Fields {
  readonly kinds: readonly IdentifierKind[]
  readonly label: string
  readonly type: string
  readonly icon: IconName
  readonly examples: string
  /** Typed text, and the identifier that is sent for it. */
  readonly takes: Readonly<Record<string, { readonly kind: IdentifierKind; readonly value: string }>>
  readonly takesNot: readonly string[]
}

const email = { kind: 'email', value: 'hi@trader4.net' } as const
const mobile = { kind: 'mobile', value: '+447888872720' } as const
const landline = { kind: 'phone', value: '+442079460958' } as const
const wallet = { kind: 'crypto', value: 'bc1uw48ht4287287' } as const

const fields: readonly Fields[] = [
  {
    kinds: numbers,
    label: 'Phone number',
    type: 'tel',
    icon: 'phone',
    examples: NUMBER,
    takes: { '+447888872720': mobile, '07888 872720': mobile, '020 7946 0958': landline },
    takesNot: ['hi@trader4.net', 'hi@', 'bc1uw48ht4287287'],
  },
  {
    kinds: ['mobile'],
    label: 'Phone number',
    type: 'tel',
    icon: 'phone',
    examples: NUMBER,
    takes: { '+447888872720': mobile, '+442079460958': { kind: 'mobile', value: landline.value } },
    takesNot: ['hi@trader4.net', 'bc1uw48ht4287287'],
  },
  {
    kinds: ['email'],
    label: 'Email',
    type: 'email',
    icon: 'mail',
    examples: EMAIL,
    takes: { 'hi@trader4.net': email },
    takesNot: ['+447888872720', '07888872720', '+44788', '1'.repeat(20), 'bc1uw48ht4287287'],
  },
  {
    kinds: ['crypto'],
    label: 'Wallet',
    type: 'text',
    icon: 'wallet',
    examples: WALLET,
    takes: { bc1uw48ht4287287: wallet },
    takesNot: ['hi@trader4.net', '@', '07888872720', '+447888872720'],
  },
  {
    kinds: ['email', ...numbers],
    label: 'Email or phone',
    type: 'text',
    icon: 'person',
    examples: `${EMAIL} or ${NUMBER}`,
    takes: { 'hi@trader4.net': email, '07888 872720': mobile },
    takesNot: ['bc1uw48ht4287287'],
  },
]

test.each(fields)(
  '[ID-07] the field for $kinds has the label $label and the type $type',
  ({ kinds, ...expected }) => {
    const login = renderLogin({ kinds })
    expect(screen.getByLabelText(expected.label)).toBe(field())
    expect(field().type).toBe(expected.type)
    expect(iconIn(login)).toBe(drawn(expected.icon))
  },
)

test.each(
  fields.flatMap(({ takes, ...each }) => Object.entries(takes).map(([text, as]) => ({ ...each, text, as }))),
)('[ID-01] where $kinds are taken, $text is sent as $as.kind', async ({ kinds, text, as }) => {
  const { sent } = renderLogin({ kinds })
  await submit(text)
  expect(sent.mock.calls).toEqual([[as]])
})

test.each(fields.flatMap(({ takesNot, ...each }) => takesNot.map(text => ({ ...each, text }))))(
  '[ID-03] the field for $kinds refuses $text, and says what it takes',
  async ({ kinds, text, examples }) => {
    const { sent } = renderLogin({ kinds })
    fireEvent.change(field(), { target: { value: text } })
    await leave()
    expect(screen.queryByRole('button', { name: 'Send code anyway' })).toBeNull()
    await submit(text)
    expect(told()).toBe(`You can’t use that here. Enter ${examples}.`)
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(field().value).toBe(text)
    expect(sent).not.toHaveBeenCalled()
  },
)

test.each([
  [numbers, '+44788887', 'too short'],
  [['crypto'], 'bc1uw48ht4287287', 'looks mistyped'],
] as const)('where %o are taken, %s gets a warning, and is sent anyway', async (kinds, text, warning) => {
  const { sent } = renderLogin({ kinds })
  fireEvent.change(field(), { target: { value: text } })
  await settle()
  await leave()
  expect(screen.getByText(new RegExp(warning)).closest('[role]')?.getAttribute('role')).toBe('status')
  await click('button', 'Send code anyway')
  expect(sent).toHaveBeenCalledOnce()
})

test.each([
  [undefined, 'h•••@trader4.net'],
  [true, 'h•••@trader4.net'],
  [false, 'hi@trader4.net'],
])('[ID-09] with maskIdentifier %o a code was sent to %s', async (maskIdentifier, shown) => {
  const { container } = renderLogin({ maskIdentifier })
  await submit('hi@trader4.net')
  expect(container.querySelector('bdi')?.textContent).toBe(shown)
  expect(container.querySelector('bdi')?.dir).toBe('ltr')
})

test('[ID-08] going back keeps the text, and requests a new code', async () => {
  const { sent } = renderLogin()
  await submit('hi@trader4.net')
  await click('button', 'Change')
  expect(field().value).toBe('hi@trader4.net')
  await type(/^Email/, 'ho@trader4.net')
  await click('button', 'Send code')
  expect(sent).toHaveBeenCalledTimes(2)
})

test.each([
  ['hi@trader4.net', { rememberIdentifier: true }],
  ['', { rememberIdentifier: false }],
  ['', {}],
  ['ada@example.com', { rememberIdentifier: true, defaultIdentifier: 'ada@example.com' }],
])('after a login as hi@trader4.net, the field holds %o with %o', (text, props) => {
  window.localStorage.setItem('werify-login:identifier', 'hi@trader4.net')
  renderLogin(props)
  expect(field().value).toBe(text)
})

test.each([
  ['en-GB', 'United Kingdom, +44', '+447888872720'],
  ['en', 'Germany, +49', '+497888872720'],
])(
  '[ID-01] in a German browser and with the locale %s, a number without a country code is from %s',
  async (locale, country, value) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en'])
    const { sent } = renderLogin({ locale })
    fireEvent.change(field(), { target: { value: '07888 872720' } })
    await settle()
    expect(screen.getByRole('button', { name: `Country: ${country}` })).toBeDefined()
    await submit('07888 872720')
    expect(sent.mock.calls[0]?.[0].value).toBe(value)
  },
)

test('[STEP-05] names, guesses and capitals of a language are found once, and not for each key of a number', async () => {
  // Some browsers return another array each time.
  vi.spyOn(navigator, 'languages', 'get').mockImplementation(() => ['de-DE'])
  renderLogin()
  await type(/^Email/, '+44788')
  const slow = [
    vi.spyOn(Intl, 'DisplayNames'),
    vi.spyOn(Intl, 'Locale'),
    vi.spyOn(String.prototype, 'toLocaleUpperCase'),
  ]
  await type(/^Email/, '+447888')
  expect(screen.getByRole('button', { name: 'Country: United Kingdom, +44' })).toBeDefined()
  for (const spy of slow) expect(spy).not.toHaveBeenCalled()
})
