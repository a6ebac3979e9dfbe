import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { OtpField } from './otp-field.js'

afterEach(cleanup)

const keepDigits = (text: string) => (text.normalize('NFKC').match(/\d/g) ?? []).join('').slice(0, 6)

function renderField(onIgnore = vi.fn(), inputRef = vi.fn()) {
  const arrivals: string[] = []
  function Field() {
    const [code, setCode] = useState('')
    return (
      <OtpField
        label="Code"
        value={code}
        length={6}
        inputRef={inputRef}
        normalise={keepDigits}
        onIgnore={onIgnore}
        onChange={(text, arrived) => {
          setCode(text)
          arrivals.push(arrived)
        }}
      />
    )
  }
  render(<Field />)
  return { field: screen.getByRole<HTMLInputElement>('textbox'), arrivals, onIgnore, inputRef }
}

test('[HOST-05] a code field that is rendered on a server has no name, and shows no slot as active', () => {
  const html = renderToString(
    <OtpField label="Code" value="" length={6} normalise={text => text} onChange={() => {}} />,
  )
  expect(html).toContain('autoComplete="one-time-code"')
  expect(html).not.toMatch(/ name=|data-active/)
})

test('a code field has its slots on a page with MooTools, whose `Array.from` maps nothing', () => {
  vi.spyOn(Array, 'from').mockImplementation(items => Array.prototype.slice.call(items))
  const html = renderToString(
    <OtpField label="Code" value="12" length={6} normalise={text => text} onChange={() => {}} />,
  )
  vi.restoreAllMocks()
  expect(html.match(/werify-otp-slot"/g)).toHaveLength(6)
})

// Hosts test their pages in jsdom, which has no undo and does not draw.
test('[OTP-01] in a test environment a code can be typed, pasted and set', async () => {
  const { field, arrivals } = renderField()
  await userEvent.type(field, '12')
  expect(field.value).toBe('12')
  await userEvent.paste('481-320')
  expect(field.value).toBe('481320')
  fireEvent.change(field, { target: { value: '１２３４５６' } })
  expect(field.value).toBe('123456')
  expect(arrivals).toEqual(['1', '2', '481-320', '１２３４５６'])
})

test('[OTP-01] a code field gives its input once, and not with every key', async () => {
  const { field, inputRef } = renderField()
  await userEvent.type(field, '12')
  expect(inputRef.mock.calls).toEqual([[field]])
})

test('[OTP-01] a letter is ignored, and the host is told which', async () => {
  const { field, arrivals, onIgnore } = renderField()
  await userEvent.type(field, '1x2')
  expect(field.value).toBe('12')
  expect(arrivals).toEqual(['1', '2'])
  expect(onIgnore.mock.calls).toEqual([['x']])
})

test.each(['98481320', '48132098'])(
  '[OTP-01] a script that adds a whole code to half a code, as in %s, leaves the whole one',
  value => {
    const { field } = renderField()
    fireEvent.change(field, { target: { value: '98' } })
    fireEvent.change(field, { target: { value } })
    expect(field.value).toBe('481320')
  },
)

/** Text of the field while an input method composes behind `1`, what is left, and whether anything was ignored. */
const COMPOSITIONS: readonly (readonly [
  name: string,
  steps: readonly string[],
  left: string,
  isIgnored?: true,
])[] = [
  ['full-width digits', ['1２', '1２３'], '123'],
  ['digits that become others', ['1２', '1３'], '13'],
  ['plain digits', ['12', '123'], '123'],
  ['a digit away', ['1２', '1', ''], ''],
  ['nothing after all', ['1２', '1'], '1'],
  ['letters that are no digits', ['1に', '1二'], '1', true],
  ['a whole code', ['1２３４５６７'], '234567'],
  ['what was there, too', ['12', '12３'], '123'],
]

for (const [name, steps, left, isIgnored = false] of COMPOSITIONS) {
  test(`[OTP-01] nothing is rewritten while an input method composes ${name}`, () => {
    const { field, onIgnore } = renderField()
    fireEvent.change(field, { target: { value: '1' } })
    field.focus()
    fireEvent.compositionStart(field, { data: '1' })
    for (const step of steps) {
      fireEvent.change(field, { target: { value: step } })
      expect(field.value).toBe(step)
    }
    fireEvent.compositionEnd(field, { data: field.value })
    expect(field.value).toBe(left)
    expect(onIgnore.mock.calls.length > 0).toBe(isIgnored)
  })
}
