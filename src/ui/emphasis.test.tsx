// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Marked } from './emphasis.js'

afterEach(cleanup)

test.each([
  ['Tap *Scan* and point it here', 'Tap <b>Scan</b> and point it here'],
  ['*Sara* signs in', '<b>Sara</b> signs in'],
  ['Sign in as *Sara*', 'Sign in as <b>Sara</b>'],
  ['Sign in as **S*ra**?', 'Sign in as <b>*S*ra*</b>?'],
  ['Sign in as *two\nlines*?', 'Sign in as <b>two\nlines</b>?'],
  ['Nothing is marked', 'Nothing is marked'],
])('of “%s” one part is drawn in another way', (text, drawn) => {
  const { container } = render(<Marked text={text}>{marked => <b>{marked}</b>}</Marked>)
  expect(container.innerHTML).toBe(drawn)
})
