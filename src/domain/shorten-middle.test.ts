import { expect, test } from 'vitest'
import { shortenMiddle } from './shorten-middle.js'

test.each([
  ['h•••@trader4.net', 'h•••@trader4.net'],
  ['s•••@twenty-six.letter.com', 's•••@twenty-six.letter.com'],
  ['s•••@mail.of.the.department.of.long.names.example.com', 's•••@mail.of…s.example.com'],
  ['𝒔𝒂𝒓𝒂@'.repeat(8), '𝒔𝒂𝒓𝒂@𝒔𝒂𝒓𝒂@𝒔𝒂…𝒓𝒂@𝒔𝒂𝒓𝒂@𝒔𝒂𝒓𝒂@'],
])('%s is shown as %s', (text, shown) => {
  expect(shortenMiddle(text)).toBe(shown)
})
