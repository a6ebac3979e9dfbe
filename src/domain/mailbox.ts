/** A page where people read their mail. */
export interface Mailbox {
  readonly name: string
  readonly href: string
}

const GMAIL: Mailbox = { name: 'Gmail', href: 'https://mail.google.com/mail/' }
const OUTLOOK: Mailbox = { name: 'Outlook', href: 'https://outlook.live.com/mail/' }
const YAHOO: Mailbox = { name: 'Yahoo Mail', href: 'https://mail.yahoo.com/' }
const ICLOUD: Mailbox = { name: 'iCloud Mail', href: 'https://www.icloud.com/mail' }
const PROTON: Mailbox = { name: 'Proton Mail', href: 'https://mail.proton.me/' }
const GMX: Mailbox = { name: 'GMX', href: 'https://www.gmx.net/' }
const YANDEX: Mailbox = { name: 'Яндекс Почта', href: 'https://mail.yandex.ru/' }
const MAIL_RU: Mailbox = { name: 'Mail.ru', href: 'https://e.mail.ru/inbox/' }

/** Mailboxes by the domain of an address. Domains of companies are not listed: nothing tells where they read their mail. */
const MAILBOXES: ReadonlyMap<string, Mailbox> = new Map([
  ...of(GMAIL, 'gmail.com', 'googlemail.com'),
  ...of(OUTLOOK, 'outlook.com', 'hotmail.com', 'hotmail.co.uk', 'hotmail.fr', 'live.com', 'msn.com'),
  ...of(YAHOO, 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.es', 'yahoo.it', 'ymail.com'),
  ...of(ICLOUD, 'icloud.com', 'me.com', 'mac.com'),
  ...of(PROTON, 'proton.me', 'protonmail.com', 'pm.me'),
  ...of(GMX, 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'),
  ...of({ name: 'WEB.DE', href: 'https://web.de/' }, 'web.de'),
  ...of({ name: 'AOL Mail', href: 'https://mail.aol.com/' }, 'aol.com'),
  ...of(YANDEX, 'yandex.ru', 'ya.ru', 'yandex.com'),
  ...of(MAIL_RU, 'mail.ru', 'inbox.ru', 'list.ru', 'bk.ru'),
  ...of({ name: 'QQ 邮箱', href: 'https://mail.qq.com/' }, 'qq.com'),
  ...of({ name: '163 邮箱', href: 'https://mail.163.com/' }, '163.com'),
  ...of({ name: '네이버 메일', href: 'https://mail.naver.com/' }, 'naver.com'),
])

/** Mailbox of an email address, by its domain. */
export function findMailbox(address: string): Mailbox | undefined {
  return MAILBOXES.get(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
}

function of(mailbox: Mailbox, ...domains: readonly string[]): readonly (readonly [string, Mailbox])[] {
  return domains.map(domain => [domain, mailbox])
}
