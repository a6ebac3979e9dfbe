/** Words that are not written in small letters inside a name. */
const PROPER: Readonly<Record<string, string>> = {
  Google: 'Google',
  Oauth: 'OAuth',
  Qr: 'QR',
  Sms: 'SMS',
  Werify: 'Werify',
  Digipay: 'Digipay',
}

/** Name of a state as it is shown: "Sent By Sms", as Storybook makes it, becomes "Sent by SMS". */
export function toStateName(name: string): string {
  const [first = '', ...others] = name.split(' ').map(word => PROPER[word] ?? word)
  const toSmall = (word: string) => (Object.values(PROPER).includes(word) ? word : word.toLowerCase())
  return [first, ...others.map(toSmall)].join(' ')
}
