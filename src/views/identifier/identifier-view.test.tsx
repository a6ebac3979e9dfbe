// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { IdentifierKind } from '../../domain/identifier.js'
import { en } from '../../i18n/locales/en.js'
import { createLanguage } from '../../i18n/language.js'
import { IdentifierView, type IdentifierViewProps } from './identifier-view.js'

const KINDS: readonly IdentifierKind[] = ['email', 'mobile', 'phone', 'crypto']
const TOO_SHORT = 'That number is too short for the United Kingdom. Check it, or send the code anyway.'

const onSubmit = vi.fn<IdentifierViewProps['onSubmit']>()

function show(props: Partial<IdentifierViewProps> = {}) {
  return render(
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
    />,
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')
const chip = () => screen.findByRole('button', { name: /^Country: / })
const send = (name = 'Send code') => fireEvent.click(screen.getByRole('button', { name }))
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const leave = () => fireEvent.blur(field())

// No test waits for a module: on a busy machine that may take longer than what is waited for.
beforeAll(() =>
  Promise.all([import('./number-part.js'), import('./wallet-part.js'), import('./country-list.js')]),
)
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  onSubmit.mockClear()
})
afterEach(cleanup)

test.each<[readonly IdentifierKind[], object]>([
  [KINDS, { type: 'text', inputmode: null, autocomplete: 'username' }],
  [['email'], { type: 'email', inputmode: 'email', autocomplete: 'email' }],
  [['mobile', 'phone'], { type: 'tel', inputmode: 'tel', autocomplete: 'tel' }],
  [['mobile'], { type: 'tel', inputmode: 'tel', autocomplete: 'tel' }],
])('[ID-07] for %o keyboards and password managers are told %o', (kinds, attributes) => {
  show({ kinds })
  const input = screen.getByRole('textbox')
  for (const [name, value] of Object.entries(attributes)) expect(input.getAttribute(name)).toBe(value)
  expect(input.getAttribute('autocapitalize')).toBe('none')
  expect(input.getAttribute('spellcheck')).toBe('false')
})

test('says from where a number is once one is typed, and not before', async () => {
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

test('[ID-05] a number is written out when the field is left, not while it is typed', async () => {
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

test('a doubt is said when the field is left, politely, and then sent all the same', async () => {
  show()
  type('7888 87')
  await chip()
  expect(screen.queryByText(TOO_SHORT)).toBeNull()
  leave()
  expect(screen.getByText(TOO_SHORT).getAttribute('role')).toBe('status')
  expect(field().getAttribute('aria-invalid')).toBe('false')
  expect(field().value).toBe('7888 87')

  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'phone', value: '+44788887' }))
})

test('a doubt is said before anything is sent, and taken back once something is typed', async () => {
  show()
  type('bc1uw48ht4287287')
  send()
  const doubt = await screen.findByText(/^That Bitcoin address has a typing mistake/)
  expect(doubt.getAttribute('role')).toBe('status')
  expect(onSubmit).not.toHaveBeenCalled()

  type('bc1uw48ht428728')
  expect(screen.queryByText(/typing mistake/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Send code' })).toBeDefined()
})

test('nothing moves from under the pointer: a doubt waits while the button is pressed', async () => {
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
    await screen.findByText(/typing mistake/)
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
  ['Solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'zzjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
]

test.each(wallets)(
  '[ID-01] a %s address with right check digits, %s, is sent at once; %s after a doubt',
  async (currency, right, wrong) => {
    show()
    type(right)
    send()
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'crypto', value: right }))

    onSubmit.mockClear()
    type(wrong)
    send()
    const doubt = await screen.findByText(new RegExp(`^That ${currency} address has a typing mistake`))
    expect(doubt.getAttribute('role')).toBe('status')
    expect(field().getAttribute('aria-invalid')).toBe('false')
    expect(onSubmit).not.toHaveBeenCalled()
    send('Send code anyway')
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'crypto', value: wrong }))
  },
)

test('a country is searched and chosen by keyboard, and the number typed is then from there', async () => {
  show()
  type('+44 7888 872720')
  fireEvent.click(await chip())
  const search = await screen.findByRole('combobox', { name: 'Search for a country' })
  expect(document.activeElement).toBe(search)
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

test('arrows lead around the list, and Escape back to the button', async () => {
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

test('what no country is called is said', async () => {
  show()
  type('0788')
  fireEvent.click(await chip())
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'atlantis' } })
  expect(screen.getByText('No country is called that.').getAttribute('role')).toBe('status')
  expect(screen.queryAllByRole('option')).toEqual([])
})

test('where a host allows some countries, a number from another one is doubted', async () => {
  show({ countries: ['GB', 'IE'] })
  type('+4930123456')
  await chip()
  leave()
  expect(screen.getByText(/^No number in the United Kingdom looks like that/)).toBeDefined()
  send('Send code anyway')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind: 'phone', value: '+4930123456' }))
})

test('a number that is no identifier yet is an error, and misses no country code', async () => {
  show()
  type('0788')
  send()
  expect(await screen.findByText(/^That number is too short\./)).toBeDefined()
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(onSubmit).not.toHaveBeenCalled()
})
