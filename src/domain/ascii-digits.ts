/** Turns every decimal digit of any script (Persian, Arabic-Indic, Devanagari, full-width, …) into 0–9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => String(digitValue(digit.codePointAt(0) ?? 0)))
}

/** Unicode keeps the ten digits of a script side by side, from zero to nine: what precedes a zero is no digit. */
function digitValue(codePoint: number): number {
  let zero = codePoint
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (codePoint - zero) % 10
}
