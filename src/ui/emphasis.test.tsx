import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Emphasis } from './emphasis.js'

afterEach(cleanup)

test.each([
  ['Tap *Scan* and point it here', '<span>Tap </span><b>Scan</b><span> and point it here</span>'],
  ['*Sara* signs in', '<b>Sara</b><span> signs in</span>'],
  ['Sign in as *Sara*', '<span>Sign in as </span><b>Sara</b>'],
  ['Sign in as **S*ra**?', '<span>Sign in as </span><b>*S*ra*</b><span>?</span>'],
  ['Sign in as *two\nlines*?', '<span>Sign in as </span><b>two\nlines</b><span>?</span>'],
  ['Nothing is marked', '<span>Nothing is marked</span>'],
])('of “%s” one part is drawn in another way', (text, drawn) => {
  const { container } = render(<Emphasis text={text}>{marked => <b>{marked}</b>}</Emphasis>)
  expect(container.innerHTML).toBe(drawn)
})
