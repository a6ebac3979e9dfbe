import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFormSubmit } from './use-form-submit.js'

const onSubmit = vi.fn<(text: string) => void>()

beforeEach(() => onSubmit.mockClear())
afterEach(cleanup)

function Form() {
  const [text, setText] = useState('')
  const ref = useFormSubmit(() => onSubmit(text))
  return (
    <form ref={ref} method="post">
      <input aria-label="Text" value={text} onChange={event => setText(event.target.value)} />
      <button type="button">Other</button>
      <button type="submit">
        <span>Send</span>
      </button>
    </form>
  )
}

const renderForm = () =>
  render(
    <StrictMode>
      <Form />
    </StrictMode>,
  )
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })

test('[HOST-05] a press of the submit button, or of what is inside it, submits the newest text once', () => {
  renderForm()
  type('one')
  expect(fireEvent.click(screen.getByRole('button', { name: 'Send' }))).toBe(false)
  type('two')
  fireEvent.click(screen.getByText('Send'))
  expect(onSubmit.mock.calls).toEqual([['one'], ['two']])
})

test('[HOST-05] a key in the form makes it listen to nothing anew', () => {
  renderForm()
  const addListener = vi.spyOn(EventTarget.prototype, 'addEventListener')
  type('one')
  expect(addListener).not.toHaveBeenCalled()
  addListener.mockRestore()
})

test('[HOST-05] requestSubmit submits, and no ancestor gets the event', () => {
  const { container } = renderForm()
  const handleSubmit = vi.fn()
  container.addEventListener('submit', handleSubmit)
  type('one')
  field().form?.requestSubmit()
  expect(onSubmit.mock.calls).toEqual([['one']])
  expect(handleSubmit).not.toHaveBeenCalled()
})

test('[HOST-05] a press elsewhere in the form submits nothing', () => {
  renderForm()
  fireEvent.click(screen.getByRole('button', { name: 'Other' }))
  fireEvent.click(field())
  expect(onSubmit).not.toHaveBeenCalled()
})

test('[HOST-05] a form that was unmounted submits nothing', () => {
  const { unmount } = renderForm()
  const { form } = field()
  unmount()
  if (form !== null) fireEvent.submit(form)
  expect(onSubmit).not.toHaveBeenCalled()
})
