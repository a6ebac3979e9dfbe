/** A page where people read their mail. */
export interface Mailbox {
  readonly name: string
  readonly href: string
}

/** Domains of companies are not listed: nothing tells where they read their mail. */
const MAILBOXES: readonly (Mailbox & { readonly domains: string })[] = [
  { name: 'Gmail', href: 'https://mail.google.com/mail/', domains: 'gmail.com googlemail.com' },
  {
    name: 'Outlook',
    href: 'https://outlook.live.com/mail/',
    domains: 'outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com msn.com',
  },
  {
    name: 'Yahoo Mail',
    href: 'https://mail.yahoo.com/',
    domains: 'yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it ymail.com',
  },
  { name: 'iCloud Mail', href: 'https://www.icloud.com/mail', domains: 'icloud.com me.com mac.com' },
  { name: 'Proton Mail', href: 'https://mail.proton.me/', domains: 'proton.me protonmail.com pm.me' },
  { name: 'GMX', href: 'https://www.gmx.net/', domains: 'gmx.de gmx.net gmx.at gmx.ch' },
  { name: 'WEB.DE', href: 'https://web.de/', domains: 'web.de' },
  { name: 'AOL Mail', href: 'https://mail.aol.com/', domains: 'aol.com' },
  { name: 'Яндекс Почта', href: 'https://mail.yandex.ru/', domains: 'yandex.ru ya.ru yandex.com' },
  { name: 'Mail.ru', href: 'https://e.mail.ru/inbox/', domains: 'mail.ru inbox.ru list.ru bk.ru' },
  { name: 'QQ 邮箱', href: 'https://mail.qq.com/', domains: 'qq.com' },
  { name: '163 邮箱', href: 'https://mail.163.com/', domains: '163.com' },
  { name: '네이버 메일', href: 'https://mail.naver.com/', domains: 'naver.com' },
]

/** Mailbox of an email address, by its domain. */
export function findMailbox(address: string): Mailbox | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return MAILBOXES.find(({ domains }) => domains.split(' ').includes(domain))
}
