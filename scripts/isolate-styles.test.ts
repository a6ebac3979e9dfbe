import { readFileSync } from 'node:fs'
import { preprocessCSS, resolveConfig } from 'vite'
import { list } from 'postcss'
import { expect, test } from 'vitest'
import { isolateProperties, isolateSelector } from './isolate-styles.mjs'

test.each([
  ['.werify-button', '.werify-button:not(#_#_)'],
  ['.werify-root ::before', '.werify-root:not(#_#_) ::before'],
  ['.werify-tabs:has(> :last-child)::before', '.werify-tabs:not(#_#_):has(> :last-child)::before'],
])('[HOST-02] %s has the specificity of two ids once it is built', (selector, isolated) => {
  expect(isolateSelector(selector)).toBe(isolated)
})

test('[HOST-03] a selector that would reach into the page of the host does not build', () => {
  expect(() => isolateSelector('[data-step] button')).toThrow('names no class of the widget')
})

test('[HOST-02] a private property has a name that no host gives to its own', () => {
  expect(isolateProperties('var(--_text, var(--werify-text))')).toBe('var(--_w-text, var(--werify-text))')
})

const SHEET = 'src/styles/werify.css'

/** @param query with which a script imports the sheet */
async function built(query = ''): Promise<string> {
  const config = await resolveConfig({ logLevel: 'error' }, 'build')
  return (await preprocessCSS(readFileSync(SHEET, 'utf8'), `${config.root}/${SHEET}${query}`, config)).code
}

test.each([
  ['the published sheet', ''],
  ['the sheet of <werify-login>', '?inline'],
])('[HOST-02] every rule of %s has that specificity, and none is in a layer', async (_sheet, query) => {
  const sheet = (await built(query)).replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...sheet.matchAll(/^\s*((?:[.:[*&][^{};@]*))\{/gm)].map(([, selector = '']) => selector)
  expect(selectors.length).toBeGreaterThan(100)
  expect(
    selectors.flatMap(selector => list.comma(selector)).filter(each => !each.includes(':not(#_#_)')),
  ).toEqual([])
  expect(sheet).not.toContain('@layer')
})

test('[HOST-02] every private property of the published sheet has such a name', async () => {
  const names = (await built()).match(/--_[\w-]+/g) ?? []
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter(name => !name.startsWith('--_w-'))).toEqual([])
})

test.each(['before', 'after', 'backdrop', 'placeholder', 'marker'])(
  '[HOST-02] what a host says of ::%s reaches no part of the widget',
  async name => {
    expect(await built()).toMatch(
      new RegExp(String.raw`\.werify-root:not\(#_#_\) ::${name}[,\s][^}]*\{\s*all: revert`),
    )
  },
)
