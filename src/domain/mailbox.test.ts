import { expect, test } from 'vitest'
import { findMailbox } from './mailbox.js'

test.each([
  ['ada@gmail.com', 'https://mail.google.com/mail/'],
  ['ada@GoogleMail.com', 'https://mail.google.com/mail/'],
  ['ada@hotmail.com', 'https://outlook.live.com/mail/'],
  ['"a@gmail.com"@web.de', 'https://web.de/'],
])('the mail of %s is read at %s', (address, href) => {
  expect(findMailbox(address)?.href).toBe(href)
})

test.each(['ada@example.com', 'ada@mail.gmail.com', 'ada@notgmail.com', 'gmail.com.example', ''])(
  'nothing tells where the mail of "%s" is read',
  address => {
    expect(findMailbox(address)).toBeUndefined()
  },
)
