import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createLanguage } from '../../i18n/language.js'
import { en } from '../../i18n/locales/en.js'
import { IdentifierView } from './identifier-view.js'

vi.mock('./check-identifier.js', () => {
  throw new Error('The file is gone.')
})

const onSubmit = vi.fn()
const field = () => screen.getByRole<HTMLInputElement>('textbox')

function submit(text: string) {
  render(
    <IdentifierView
      language={createLanguage('en-GB', en)}
      kinds={['email', 'mobile', 'phone', 'crypto']}
      initialText=""
      autoFocus={false}
      isBusy={false}
      failure={undefined}
      onSubmit={onSubmit}
    />,
  )
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
}

afterEach(() => {
  cleanup()
  onSubmit.mockClear()
})

test.each([
  ['hi@trader4.net', 'email'],
  ['+447888872720', 'mobile'],
  ['bc1uw48ht4287287', 'crypto'],
])('where nothing can be checked closely, %s is sent as it is', async (value, kind) => {
  submit(value)
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ kind, value }))
})

test.each([
  ['', /^Enter your/],
  [' \u200b', /^Enter your/],
  ['07888 872720', /^We couldn’t load this part/],
  ['mailto:hi@trader4.net', /^We couldn’t load this part/],
])('where nothing can be checked closely, %o is not sent', async (text, told) => {
  submit(text)
  expect(await screen.findByText(told)).toBeDefined()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('where nothing can be checked closely, a secret is still refused, and taken out of the field', async () => {
  submit('5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ')
  expect(await screen.findByText(/^That looks like a private key/)).toBeDefined()
  expect(field().value).toBe('')
  expect(onSubmit).not.toHaveBeenCalled()
})
