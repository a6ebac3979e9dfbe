import { expect, test } from 'vitest'
import { parseSettings } from '../settings.js'
import { toEmbed } from './embed.js'
import { highlight } from './highlight.js'
import { htmlCode } from './html-code.js'
import { reactCode } from './react-code.js'
import { vueCode } from './vue-code.js'

test.each([
  [`import './a.css'`, ['keyword import', `string './a.css'`]],
  ['// it returns', ['comment // it returns']],
  ['<!-- it returns -->', ['comment <!-- it returns -->']],
  [`'https://example.com'`, [`string 'https://example.com'`]],
  ['<p class="a">', ['tag <p', 'string "a"', 'tag >']],
  ['a => b', []],
  ['function: 1', []],
])('the colours of %s', (code, coloured) => {
  const found = highlight(code).filter(({ kind }) => kind !== 'plain')
  expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual(coloured)
})

test.each([
  ['React', reactCode],
  ['HTML', htmlCode],
  ['Vue', vueCode],
])('the coloured code for %s is the code itself', (_framework, toCode) => {
  for (const { code } of toCode(toEmbed(parseSettings('brand=%236d28d9&hold=on')))) {
    expect(
      highlight(code)
        .map(({ text }) => text)
        .join(''),
    ).toBe(code)
  }
})
