import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { IdentifierKind } from '../../domain/identifier.js'
import { de } from '../../i18n/locales/de.js'
import { en } from '../../i18n/locales/en.js'
import { createLanguage } from '../../i18n/language.js'
import { loadAllPlans } from '../../phone/testing/load-all-plans.js'
import { IdentifierView, type IdentifierViewProps } from './identifier-view.js'

const KINDS: readonly IdentifierKind[] = ['email', 'mobile', 'phone', 'crypto']
const TOO_SHORT = 'That number is too short for the United Kingdom. Check it, or send the code anyway.'

const onSubmit = vi.fn<IdentifierViewProps['onSubmit']>()

const view = (props: Partial<IdentifierViewProps>) => (
  <IdentifierView
    language={createLanguage('en-GB', en)}
    kinds={KINDS}
    locale="en-GB"
    initialText=""
    autoFocus={false}
    isBusy={false}
    failure={undefined}
    onSubmit={onSubmit}
    {...props}
  />
)
const show = (props: Partial<IdentifierViewProps> = {}) => render(view(props))

const field = () => screen.getByRole<HTMLInputElement>('textbox')
const chip = () => screen.findByRole('button', { name: /^Country: / })
const send = (name = 'Send code') => fireEvent.click(screen.getByRole('button', { name }))
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const leave = () => fireEvent.blur(field())

// Loaded before the tests, since on a busy machine a module may take longer than a test waits.
beforeAll(() =>
  Promise.all([
    import('./check-identifier.js'),
    import('./email-part.js'),
    import('./number-part.js'),
    import('./wallet-part.js'),
    import('./country-list.js'),
    loadAllPlans(),
  ]),
)
beforeEach(() => {
  onSubmit.mockClear()
})
afterEach(cleanup)

test.each<[readonly IdentifierKind[], object]>([
  [KINDS, { type: 'text', inputmode: 'email', autocomplete: 'username', enterkeyhint: 'send' }],
  [['mobile', 'crypto'], { type: 'text', inputmode: null, autocomplete: 'username', enterkeyhint: 'send' }],
  [['email'], { type: 'email', inputmode: 'email', autocomplete: 'email', enterkeyhint: 'send' }],
  [['mobile', 'phone'], { type: 'tel', inputmode: 'tel', autocomplete: 'tel', enterkeyhint: 'send' }],
  [['mobile'], { type: 'tel', inputmode: 'tel', autocomplete: 'tel', enterkeyhint: 'send' }],
])('[ID-07] for %o keyboards and password managers are told %o', (kinds, attributes) => {
  show({ kinds })
  const input = screen.getByRole('textbox')
  for (const [name, value] of Object.entries(attributes)) expect(input.getAttribute(name)).toBe(value)
  expect(input.getAttribute('autocapitalize')).toBe('none')
  expect(input.getAttribute('spellcheck')).toBe('false')
})

test('shows the country of a number as soon as one is typed', async () => {
  show()
  type('07')
  expect(screen.queryByRole('button', { name: /Country/ })).toBeNull()
  type('078')
  expect((await chip()).getAttribute('aria-label')).toBe('Country: United Kingdom, +44')
  type('+49 30')
  expect((await chip()).getAttribute('aria-label')).toBe('Country: Germany, +49')
  type('hi@trader4.net')
  expect(screen.queryByRole('button', { name: /Country/ })).toBeNull()
})

test('a number without a country code is read as one of the country shown', async () => {
  show()
  type('07888 872720')
  send()
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'mobile', value: '+447888872720' }))
})

test('[ID-05] a number is formatted on blur, not while it is typed', async () => {
  show()
  type('07888872720')
  await chip()
  expect(field().value).toBe('07888872720')
  leave()
  expect(field().value).toBe('+44 7888 872720')
  send()
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'mobile', value: '+447888872720' }))
  expect(field().value.replaceAll(' ', '')).toBe('+447888872720')
})

test('a warning is shown on blur, politely, and the number is then sent anyway', async () => {
  show()
  type('7888 87')
  await chip()
  expect(screen.queryByText(TOO_SHORT)).toBeNull()
  leave()
  expect(screen.getByText(TOO_SHORT).closest('[role]')?.closest('[role]')?.getAttribute('role')).toBe(
    'status',
  )
  expect(field().getAttribute('aria-invalid')).toBe('false')
  expect(field().value).toBe('7888 87')

  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'phone', value: '+44788887' }))
})

test('[STEP-04] a warning is said in the language and for the country of now', async () => {
  const { rerender } = show()
  type('7888 87')
  await chip()
  leave()
  expect(screen.getByText(TOO_SHORT)).toBeDefined()

  rerender(view({ language: createLanguage('de-DE', de), locale: 'de-DE' }))
  expect(screen.getByText(/^In diesem Land \(Deutschland\)/)).toBeDefined()
  expect(field().value).toBe('7888 87')
})

test('a warning is shown before anything is sent, and removed by the next edit', async () => {
  show()
  type('bc1uw48ht4287287')
  send()
  const warning = await screen.findByText(/^That Bitcoin address looks mistyped/)
  expect(warning.closest('[role]')?.getAttribute('role')).toBe('status')
  expect(onSubmit).not.toHaveBeenCalled()

  type('bc1uw48ht428728')
  expect(screen.queryByText(/looks mistyped/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Send code' })).toBeDefined()
})

test('a warning is shown on blur, also after the mouse has selected text and was released outside the form', async () => {
  show()
  type('7888 87')
  await chip()
  fireEvent.mouseDown(field())
  leave()
  expect(screen.getByText(TOO_SHORT)).toBeDefined()
})

test('a warning does not move the button while it is pressed, and is shown on submit instead', async () => {
  show()
  type('7888 87')
  await chip()
  fireEvent.mouseDown(screen.getByRole('button', { name: 'Send code' }))
  leave()
  expect(screen.queryByText(TOO_SHORT)).toBeNull()
  fireEvent.mouseUp(screen.getByRole('button', { name: 'Send code' }))
  send()
  await screen.findByText(TOO_SHORT)
  expect(onSubmit).not.toHaveBeenCalled()
})

test.each([
  ['hi@trader4.net', 1],
  ['+447888872720', 1],
  ['+445528888852', 1],
  ['bc1uw48ht4287287', 2],
])('[ID-01] %s, an example of the documents, is sent after %i presses', async (value, presses) => {
  show()
  type(value)
  send()
  if (presses === 2) {
    await screen.findByText(/looks mistyped/)
    send('Send code anyway')
  }
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
  expect(onSubmit.mock.calls[0]?.[0].value).toBe(value)
})

const wallets: readonly [currency: string, right: string, wrong: string][] = [
  ['Bitcoin', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp'],
  ['Bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
  ['Litecoin', 'ltc1rzvjqd86kpj2eqs23p8dsgy8wukzjyjsyfmtr5j', 'ltc1rzvjqd86kpj2eqs23p8dsgy8wukzjyjsyfmtr5q'],
  ['Ethereum', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed'],
  ['Tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T'],
  ['Dogecoin', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7M'],
  [
    'Cardano',
    'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw',
    'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgv',
  ],
  [
    'Stellar',
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSG2',
  ],
  [
    'TON',
    'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N',
    'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2M',
  ],
  ['Solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'zzjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
]

test.each(wallets)(
  '[ID-01] a %s address with right check digits, %s, is sent at once; %s after a warning',
  async (currency, right, wrong) => {
    show()
    type(right)
    send()
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'crypto', value: right }))

    onSubmit.mockClear()
    type(wrong)
    send()
    const warning = await screen.findByText(new RegExp(`^That ${currency} address looks mistyped`))
    expect(warning.closest('[role]')?.getAttribute('role')).toBe('status')
    expect(field().getAttribute('aria-invalid')).toBe('false')
    expect(onSubmit).not.toHaveBeenCalled()
    send('Send code anyway')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'crypto', value: wrong }))
  },
)

const SECRET = /^That looks like a private key or recovery phrase\. Never enter it on a website/
const KEY = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

test.each([
  [KEY, KINDS],
  [PHRASE, KINDS],
  [PHRASE, ['email']],
  [KEY, ['mobile', 'phone']],
] as const)(
  'a secret, %s, where %o are taken, is taken out of the field on submit, and not sent',
  async (text, kinds) => {
    show({ kinds })
    type(text)
    send()
    expect((await screen.findByText(SECRET)).closest('[role]')?.getAttribute('role')).toBe('alert')
    expect(field().value).toBe('')
    expect(document.activeElement).toBe(field())
    expect(onSubmit).not.toHaveBeenCalled()
    type('hi@trader4.net')
    expect(screen.queryByText(SECRET)).toBeNull()
  },
)

test('a secret is taken out of the field on blur', () => {
  show()
  type(PHRASE)
  leave()
  expect(screen.getByText(SECRET)).toBeDefined()
  expect(field().value).toBe('')
})

test('what may be a private key of Ethereum or an address of another chain is sent after a warning', async () => {
  show()
  const value = `0x${'a1'.repeat(32)}`
  type(value)
  send()
  expect((await screen.findByText(SECRET)).closest('[role]')?.getAttribute('role')).toBe('status')
  expect(onSubmit).not.toHaveBeenCalled()
  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'crypto', value }))
})

test('an address with a mistake in the domain of a mail provider is sent after a warning', async () => {
  show()
  type('ada@gmial.com')
  send()
  const warning = await screen.findByText('Did you mean ada@gmail.com? Check it, or send the code anyway.')
  expect(warning.closest('[role]')?.getAttribute('role')).toBe('status')
  expect(onSubmit).not.toHaveBeenCalled()
  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'email', value: 'ada@gmial.com' }))
})

test.each([
  ['Ada <mailto:ada@trader4.net>', 'ada@trader4.net', 'ada@trader4.net'],
  ['tel:+44-7888-872720;ext=4', '+447888872720', '+44 7888 872720'],
  [
    'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  ],
])('of %s, %s is sent, and shown as %s from the blur on', async (text, value, shown) => {
  show()
  type(text)
  await waitFor(() => {
    leave()
    expect(field().value).toBe(shown)
  })
  send()
  await waitFor(() => expect(onSubmit.mock.calls[0]?.[0].value).toBe(value))
})

test('a country is searched and chosen by keyboard, and the number gets its country code', async () => {
  show()
  type('+44 7888 872720')
  fireEvent.click(await chip())
  const search = await screen.findByRole('combobox', { name: 'Search for a country' })
  expect(document.activeElement).toBe(search)
  const popup = screen.getByRole('dialog', { name: 'Choose a country' })
  expect((await chip()).getAttribute('aria-haspopup')).toBe('dialog')
  expect((await chip()).getAttribute('aria-controls')).toBe(popup.id)
  expect(screen.getAllByRole('option').length).toBeGreaterThan(240)

  fireEvent.change(search, { target: { value: 'germ' } })
  const [germany] = screen.getAllByRole('option')
  expect(germany?.textContent).toMatch(/Germany.*\+49/)
  expect(search.getAttribute('aria-activedescendant')).toBe(germany?.id)
  fireEvent.keyDown(search, { key: 'Enter' })

  expect(field().value).toBe('+49 7888 872720')
  expect(document.activeElement).toBe(field())
  expect(screen.queryByRole('listbox')).toBeNull()
  expect((await chip()).getAttribute('aria-label')).toBe('Country: Germany, +49')
})

test('arrow keys wrap around the list, and Escape returns to the button', async () => {
  show({ countries: ['GB', 'IE', 'FR'] })
  type('0788')
  const button = await chip()
  fireEvent.click(button)
  const search = await screen.findByRole('combobox')
  const active = () =>
    document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent
  expect(active()).toContain('United Kingdom')
  fireEvent.keyDown(search, { key: 'ArrowDown' })
  expect(active()).toContain('France')
  fireEvent.keyDown(search, { key: 'ArrowUp' })
  expect(active()).toContain('United Kingdom')

  fireEvent.keyDown(search, { key: 'Escape' })
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(document.activeElement).toBe(button)
  expect(onSubmit).not.toHaveBeenCalled()
})

test('Escape closes the list alone, also inside a dialog that takes that key at the document on its way down', async () => {
  const isForDialog: boolean[] = []
  const handleKey = (event: Event) => isForDialog.push(!event.defaultPrevented)
  document.addEventListener('keydown', handleKey, true)
  show()
  type('0788')
  fireEvent.click(await chip())
  fireEvent.keyDown(await screen.findByRole('combobox'), { key: 'Escape' })
  expect(screen.queryByRole('listbox')).toBeNull()
  fireEvent.keyDown(await chip(), { key: 'Escape' })
  document.removeEventListener('keydown', handleKey, true)
  expect(isForDialog).toEqual([false, true])
})

test('a search without a match says so', async () => {
  show()
  type('0788')
  fireEvent.click(await chip())
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'atlantis' } })
  expect(screen.getByText('No country found.').closest('[role]')?.getAttribute('role')).toBe('status')
  expect(screen.queryAllByRole('option')).toEqual([])
})

test('a number of a country that the host does not allow gets a warning', async () => {
  show({ countries: ['GB', 'IE'] })
  type('+4930123456')
  await chip()
  leave()
  expect(screen.getByText(/^That doesn’t look like a number in the United Kingdom/)).toBeDefined()
  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'phone', value: '+4930123456' }))
})

test('a number that is too short is an error, which does not ask for a country code', async () => {
  show()
  type('0788')
  send()
  expect(await screen.findByText(/^That number is too short\./)).toBeDefined()
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(onSubmit).not.toHaveBeenCalled()
})
