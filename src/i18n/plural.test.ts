import { describe, expect, test } from 'vitest'
import { loadMessages } from './load-messages.js'
import { plural } from './plural.js'

test('a number has the digits of its locale', () => {
  expect(plural('fa', 12, { other: '#' })).toBe('۱۲')
  expect(plural('ar-EG', 12, { other: '#' })).toBe('١٢')
  expect(plural('ar', 12, { other: '#' })).toBe('12')
})

test('a missing form falls back to `other`', () => {
  expect(plural('en', 1, { other: '# sheep' })).toBe('1 sheep')
})

/** Tries left, in languages with more than two plural forms. */
const TRIES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ru: {
    0: 'Попыток не осталось. Запросите новый код.',
    1: 'Осталась 1 попытка.',
    2: 'Осталось 2 попытки.',
    3: 'Осталось 3 попытки.',
    5: 'Осталось 5 попыток.',
    11: 'Осталось 11 попыток.',
    21: 'Осталась 21 попытка.',
    100: 'Осталось 100 попыток.',
  },
  uk: {
    0: 'Спроб не залишилося. Надішліть новий код.',
    1: 'Залишилася 1 спроба.',
    2: 'Залишилося 2 спроби.',
    3: 'Залишилося 3 спроби.',
    5: 'Залишилося 5 спроб.',
    11: 'Залишилося 11 спроб.',
    21: 'Залишилася 21 спроба.',
    100: 'Залишилося 100 спроб.',
  },
  pl: {
    0: 'Nie ma już więcej prób. Wyślij nowy kod.',
    1: 'Pozostała 1 próba.',
    2: 'Pozostały 2 próby.',
    3: 'Pozostały 3 próby.',
    5: 'Pozostało 5 prób.',
    11: 'Pozostało 11 prób.',
    21: 'Pozostało 21 prób.',
    100: 'Pozostało 100 prób.',
  },
  ar: {
    0: 'لم تتبقَّ أي محاولة. يُرجى طلب رمز جديد.',
    1: 'تبقّت محاولة واحدة.',
    2: 'تبقّت محاولتان.',
    3: 'تبقّت 3 محاولات.',
    5: 'تبقّت 5 محاولات.',
    11: 'تبقّت 11 محاولة.',
    21: 'تبقّت 21 محاولة.',
    100: 'تبقّت 100 محاولة.',
  },
  he: { 1: 'נותר ניסיון אחד.', 2: 'נותרו שני ניסיונות.', 5: 'נותרו 5 ניסיונות.' },
}

describe.each(Object.entries(TRIES))('in %s', async (locale, expected) => {
  const { triesLeft } = await loadMessages(locale)

  test.each(Object.entries(expected))('%s tries left: %s', (count, sentence) => {
    expect(triesLeft(Number(count))).toBe(sentence)
  })
})

test.each([
  ['ru', 'Код из 6 цифр', 'Введите все 6 цифр кода.'],
  ['uk', 'Код із 6 цифр', 'Введіть усі 6 цифр коду.'],
  ['pl', 'Kod 6-cyfrowy', 'Wpisz cały kod: 6 cyfr.'],
  ['ar', 'رمز مكوّن من 6 أرقام', 'يُرجى إدخال الرمز كاملًا، وهو مكوّن من 6 أرقام.'],
  ['ar-EG', 'رمز مكوّن من ٦ أرقام', 'يُرجى إدخال الرمز كاملًا، وهو مكوّن من ٦ أرقام.'],
  ['ur-IN', '۶ ہندسوں کا کوڈ', 'کوڈ کے تمام ۶ ہندسے درج کریں۔'],
])('the label of a six-digit code in %s is "%s"', async (locale, label, incomplete) => {
  const { code } = await loadMessages(locale)
  expect(code.label({ length: 6, alphabet: 'digits' })).toBe(label)
  expect(code.incomplete({ length: 6, alphabet: 'digits' })).toBe(incomplete)
})
