import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useTypedAhead } from './use-typed-ahead.js'

afterEach(cleanup)

interface StepProps {
  readonly isWaiting: boolean
  /** The form checks what was typed. */
  readonly isBusy?: boolean
}

/** Takes the place of a step that waits for its request, and of the field that comes after it. */
function Step({ isWaiting, isBusy = false }: StepProps) {
  const [listeners, take] = useTypedAhead(isWaiting)
  const [taken, setTaken] = useState('')
  return (
    <div {...listeners}>
      <form aria-busy={isBusy}>
        <input />
        <button type="button" onClick={() => setTaken(take())}>
          Take
        </button>
      </form>
      <output>{taken}</output>
    </div>
  )
}

function wait(isWaiting = true, isBusy = false) {
  const { rerender } = render(<Step isWaiting={isWaiting} isBusy={isBusy} />)
  const button = screen.getByRole('button')
  return {
    end: () => rerender(<Step isWaiting={false} />),
    press: (key: string, more = {}) => fireEvent.keyDown(button, { key, ...more }),
    take: () => {
      fireEvent.click(button)
      return screen.getByRole('status').textContent
    },
  }
}

test('[STEP-02] what is typed while a request is under way is taken once', () => {
  const { press, take } = wait()
  for (const key of ['1', '2', 'Shift', '4', 'Backspace', '3']) press(key)
  press('v', { ctrlKey: true })
  expect(take()).toBe('123')
  expect(take()).toBe('')
})

test('[STEP-02] what is typed where a field takes it is not kept', () => {
  const { press, take } = wait(false)
  press('1')
  expect(take()).toBe('')
})

test('[STEP-02] what is typed while a form checks is kept, wherever the focus is, until the form is free again', () => {
  const { press, take, end } = wait(false, true)
  const field = screen.getByRole('textbox')
  fireEvent.keyDown(field, { key: '1' })
  press('2')
  expect(take()).toBe('12')
  press('3')
  end()
  press('Enter')
  expect(take()).toBe('')
})

test('[STEP-02] what was typed ahead is forgotten when something else is pressed', () => {
  const { press, take } = wait(false, true)
  press('3')
  fireEvent.pointerDown(screen.getByRole('textbox'))
  expect(take()).toBe('')
})

test('[STEP-02] what no step has taken is forgotten when the request ends', () => {
  const { press, take, end } = wait()
  press('1')
  end()
  expect(take()).toBe('')
})

test('[TOK-07] what was typed ahead is forgotten when the person leaves the page', () => {
  const { press, take } = wait()
  press('1')
  fireEvent(window, new Event('pagehide'))
  expect(take()).toBe('')
})
