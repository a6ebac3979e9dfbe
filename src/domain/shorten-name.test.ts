import { expect, test } from 'vitest'
import { shortenName } from './shorten-name.js'

test.each([
  ['a name', 'Sara', 'Sara'],
  ['a name of sixty characters', 'a'.repeat(60), 'a'.repeat(60)],
  ['a longer name', 'a'.repeat(61), `${'a'.repeat(59)}…`],
  ['a longer name with half a character at its end', `${'a'.repeat(58)}😀😀`, `${'a'.repeat(58)}…`],
  ['a longer name that begins with two halves', `😀${'a'.repeat(60)}`, `😀${'a'.repeat(57)}…`],
  ['a name that turns what follows it', '\u202eSara\u2066', 'Sara'],
  ['a name of a long series of turns', '\u202a'.repeat(100), ''],
])('%s is shown as it fits', (_what, name, shown) => {
  expect(shortenName(name)).toBe(shown)
})
