/** Forms in which a whole code arrives at once. */
export const FORMS: readonly (readonly [name: string, write: (code: string) => string])[] = [
  ['as it is', code => code],
  ['with a dash', code => `${code.slice(0, 3)}-${code.slice(3)}`],
  ['with white space around it', code => ` ${code}\n`],
  ['with a prefix', code => `G-${code}`],
  ['by voice', code => code.split('').join(' ')],
  ['in full-width digits', code => code.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))],
  ['in Persian digits', code => code.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))],
  ['in a sentence', code => `Your code is ${code.slice(0, 3)} ${code.slice(3)}`],
  ['in the whole message', code => `Your Werify code is ${code}. It expires in 5 minutes.`],
]
