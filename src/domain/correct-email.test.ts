import { expect, test } from 'vitest'
import { correctEmail } from './correct-email.js'

test.each([
  ['Ada.Lovelace+x@GMAIL.CON', 'Ada.Lovelace+x@gmail.com'],
  ['"a@b"@gmial.com', '"a@b"@gmail.com'],
  ['ada@gmial.com', 'ada@gmail.com'],
  ['ada@gmaiil.com', 'ada@gmail.com'],
  ['ada@gmail.vom', 'ada@gmail.com'],
  ['ada@googelmail.com', 'ada@googlemail.com'],
  ['ada@hotmai.com', 'ada@hotmail.com'],
  ['ada@hotmail.con', 'ada@hotmail.com'],
  ['ada@hotmai.co.uk', 'ada@hotmail.co.uk'],
  ['ada@hotmial.fr', 'ada@hotmail.fr'],
  ['ada@outlok.com', 'ada@outlook.com'],
  ['ada@outlook.cm', 'ada@outlook.com'],
  ['ada@live.con', 'ada@live.com'],
  ['ada@yaho.com', 'ada@yahoo.com'],
  ['ada@yahoo.comm', 'ada@yahoo.com'],
  ['ada@yaho.co.uk', 'ada@yahoo.co.uk'],
  ['ada@yaho.fr', 'ada@yahoo.fr'],
  ['ada@yaho.de', 'ada@yahoo.de'],
  ['ada@yahooo.es', 'ada@yahoo.es'],
  ['ada@yaho.it', 'ada@yahoo.it'],
  ['ada@yaho.co.in', 'ada@yahoo.co.in'],
  ['ada@yaho.co.jp', 'ada@yahoo.co.jp'],
  ['ada@yahooo.com.br', 'ada@yahoo.com.br'],
  ['ada@iclod.com', 'ada@icloud.com'],
  ['ada@gmx.ed', 'ada@gmx.de'],
  ['ada@gmx.nt', 'ada@gmx.net'],
  ['ada@web.ed', 'ada@web.de'],
  ['ada@mail.ur', 'ada@mail.ru'],
  ['ada@yandeks.ru', 'ada@yandex.ru'],
  ['ada@qq.con', 'ada@qq.com'],
  ['ada@navr.com', 'ada@naver.com'],
  ['ada@protonmial.com', 'ada@protonmail.com'],
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
