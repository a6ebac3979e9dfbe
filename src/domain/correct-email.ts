/** Mail providers, each with domains that are typed for its own and belong to no other provider. */
const MISTYPED: Readonly<Record<string, string>> = {
  'gmail.com':
    'gmial.com gamil.com gmai.com gmal.com gmil.com gmaill.com gmaul.com gnail.com gmali.com ' +
    'gmaiil.com ggmail.com gmail.co gmail.con gmail.cm gmail.om gmail.cmo gmail.ocm gmail.comm ' +
    'gmail.vom gmail.xom',
  'googlemail.com': 'googlemail.con googlemail.co googelmail.com goglemail.com googlmail.com',
  'hotmail.com':
    'hotmial.com hotmai.com hotmal.com hotmil.com hotmaill.com homail.com hotamil.com hotnail.com ' +
    'hotmail.con hotmail.co hotmail.cm hotmail.cmo',
  'hotmail.co.uk': 'hotmial.co.uk hotmai.co.uk hotmail.co.ul hotmail.couk',
  'hotmail.fr': 'hotmial.fr hotmai.fr',
  'outlook.com':
    'outlok.com outloo.com outllok.com outloook.com otlook.com oulook.com outlook.con outlook.co ' +
    'outlook.cm outlook.cmo',
  'live.com': 'live.con live.cmo',
  'yahoo.com':
    'yaho.com yahooo.com yhaoo.com yaoo.com yhoo.com yahho.com yahoo.con yahoo.co yahoo.cm yahoo.cmo ' +
    'yahoo.comm',
  'yahoo.co.uk': 'yaho.co.uk yahooo.co.uk yahoo.co.ul yahoo.couk',
  'yahoo.fr': 'yaho.fr yahooo.fr',
  'yahoo.de': 'yaho.de yahooo.de',
  'yahoo.es': 'yaho.es yahooo.es',
  'yahoo.it': 'yaho.it yahooo.it',
  'yahoo.co.in': 'yaho.co.in yahooo.co.in',
  'yahoo.co.jp': 'yaho.co.jp yahooo.co.jp',
  'yahoo.com.br': 'yaho.com.br yahooo.com.br',
  'icloud.com': 'iclod.com icoud.com iclould.com icluod.com icloude.com icloud.con icloud.co icloud.cm',
  'gmx.de': 'gmx.ed gmx.dee',
  'gmx.net': 'gmx.nt gmx.ner',
  'web.de': 'web.ed web.dee',
  'mail.ru': 'mail.ur maill.ru mial.ru meil.ru',
  'yandex.ru': 'yandex.ur yandeks.ru yadex.ru yanex.ru yandx.ru',
  'qq.com': 'qq.con qq.cmo',
  'naver.com': 'naver.con naver.cmo navr.com',
  'protonmail.com': 'protonmail.con protonmail.cmo protonmial.com protonmai.com',
}

/** The address that was probably meant; `undefined` for one without a known mistake in its domain. */
export function correctEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@') + 1
  const domain = email.slice(at).toLowerCase()
  const [provider] = Object.entries(MISTYPED).find(([, typed]) => typed.split(' ').includes(domain)) ?? []
  return provider && `${email.slice(0, at)}${provider}`
}
