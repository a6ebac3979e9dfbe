import { expect, test } from 'vitest'
import { findMailbox } from './mailbox.js'

test.each([
  ['Gmail', 'https://mail.google.com/mail/', 'gmail.com googlemail.com'],
  [
    'Outlook',
    'https://outlook.live.com/mail/',
    'outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com msn.com',
  ],
  [
    'Yahoo Mail',
    'https://mail.yahoo.com/',
    'yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it ymail.com',
  ],
  ['iCloud Mail', 'https://www.icloud.com/mail', 'icloud.com me.com mac.com'],
  ['Proton Mail', 'https://mail.proton.me/', 'proton.me protonmail.com pm.me'],
  ['GMX', 'https://www.gmx.net/', 'gmx.de gmx.net gmx.at gmx.ch'],
  ['WEB.DE', 'https://web.de/', 'web.de'],
  ['AOL Mail', 'https://mail.aol.com/', 'aol.com'],
  ['Яндекс Почта', 'https://mail.yandex.ru/', 'yandex.ru ya.ru yandex.com'],
  ['Mail.ru', 'https://e.mail.ru/inbox/', 'mail.ru inbox.ru list.ru bk.ru'],
  ['QQ 邮箱', 'https://mail.qq.com/', 'qq.com'],
  ['163 邮箱', 'https://mail.163.com/', '163.com'],
  ['네이버 메일', 'https://mail.naver.com/', 'naver.com'],
])('people read their mail in %s, at %s, with an address at %s', (name, href, domains) => {
  for (const domain of domains.split(' ')) {
    expect(findMailbox(`ada@${domain}`), domain).toMatchObject({ name, href })
  }
})

test.each([
  ['ada@GoogleMail.com', 'Gmail'],
  ['"a@gmail.com"@web.de', 'WEB.DE'],
])('the mail of %s is read in %s', (address, name) => {
  expect(findMailbox(address)?.name).toBe(name)
})

test.each(['ada@example.com', 'ada@mail.gmail.com', 'ada@notgmail.com', 'gmail.com.example', ''])(
  'nothing tells where the mail of "%s" is read',
  address => {
    expect(findMailbox(address)).toBeUndefined()
  },
)
