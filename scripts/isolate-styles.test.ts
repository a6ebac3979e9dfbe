import { readFileSync } from 'node:fs'
import { preprocessCSS, resolveConfig } from 'vite'
import { list } from 'postcss'
import { expect, test } from 'vitest'
import { isolateSelector } from './isolate-styles.mjs'

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

async function built(sheet: string): Promise<string> {
  const config = await resolveConfig({ logLevel: 'error' }, 'build')
  return (await preprocessCSS(readFileSync(sheet, 'utf8'), `${config.root}/${sheet}`, config)).code
}

test('[HOST-02] every rule of the published sheet has that specificity, and none is in a layer', async () => {
  const sheet = (await built('src/styles/werify.css')).replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...sheet.matchAll(/^\s*((?:[.:[*&][^{};@]*))\{/gm)].map(([, selector = '']) => selector)
  expect(selectors.length).toBeGreaterThan(100)
  expect(
    selectors.flatMap(selector => list.comma(selector)).filter(each => !each.includes(':not(#_#_)')),
  ).toEqual([])
  expect(sheet).not.toContain('@layer')
})
