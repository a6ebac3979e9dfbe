import { expect, test } from 'vitest'
import { correctEmail } from './correct-email.js'

test.each([
  ['ada@gmial.com', 'ada@gmail.com'],
  ['Ada.Lovelace+x@GMAIL.CON', 'Ada.Lovelace+x@gmail.com'],
  ['ada@hotmai.com', 'ada@hotmail.com'],
  ['ada@yahoo.con', 'ada@yahoo.com'],
  ['ada@yaho.co.uk', 'ada@yahoo.co.uk'],
  ['ada@outlok.com', 'ada@outlook.com'],
  ['ada@iclod.com', 'ada@icloud.com'],
  ['ada@web.ed', 'ada@web.de'],
  ['ada@mail.ur', 'ada@mail.ru'],
])('%s was probably meant as %s', (typed, meant) => {
  expect(correctEmail(typed)).toBe(meant)
  expect(correctEmail(meant)).toBeUndefined()
})

test.each([
  'ada@gmail.com',
  'ada@googlemail.com',
  'ada@ymail.com',
  'ada@rocketmail.com',
  'ada@hotmail.de',
  'ada@live.co.uk',
  'ada@mail.com',
  'ada@email.com',
  'ada@gmx.com',
  'ada@gmx.at',
  'ada@ya.ru',
  'ada@yandex.com',
  'ada@proton.me',
  'ada@pm.me',
  'ada@me.com',
  'ada@mac.com',
  'ada@aol.com',
  'ada@trader4.net',
  'ada@constructor',
  'ada',
])('%s is left alone', email => {
  expect(correctEmail(email)).toBeUndefined()
})
