/** Replaces decimal digits of every script (Persian, Arabic-Indic, Devanagari, full-width, …) by 0–9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => String(digitValue(digit.codePointAt(0) ?? 0)))
}

/** Value of a digit. Unicode has the ten digits of a script in a row from zero, with no digit before the zero. */
function digitValue(codePoint: number): number {
  let zero = codePoint
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (codePoint - zero) % 10
}
