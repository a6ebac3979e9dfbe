import { expect, test } from 'vitest'
import { parseSettings, toQuery } from './settings.js'

test('settings that nobody changed leave the address as it is', () => {
  expect(toQuery(parseSettings(''))).toBe('?')
})

test.each([
  'theme=dark',
  'brand=%236d28d9&corners=pill&width=wide',
  'width=520',
  'backend=d7&scenario=slow%2Clocked&locale=pt-BR&dir=rtl',
  'confirm=on&autoSubmit=off&mask=off&hold=on',
])('the address %s keeps what was chosen, and nothing else', query => {
  const params = new URLSearchParams(toQuery(parseSettings(query)))
  params.sort()
  const expected = new URLSearchParams(query)
  expected.sort()
  expect(String(params)).toBe(String(expected))
})

test.each([
  'theme=pink',
  'brand=red',
  'brand=%23fff',
  'width=270',
  'width=801',
  'width=4e2',
  'backend=bank',
  'locale=%22%3E%3Cscript%3E',
  'scenario=fire',
])('the address %s chooses nothing that there is', query => {
  expect(parseSettings(query)).toEqual(parseSettings(''))
})
