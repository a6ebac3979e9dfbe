import { cleanup, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { en } from '../i18n/locales/en.js'
import { HOSTILE_STRINGS } from '../testing/hostile-strings.js'
import { confirm, OWN_TEXTS, renderOnce, TEXTS_OF_OTHERS, type Walk } from '../testing/hostile-walks.js'
import { click } from '../testing/rendered.js'
import { prepareWidgetTests } from '../testing/widget.js'

prepareWidgetTests()
// jsdom has none, and says so for each QR code.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))

test.each([...TEXTS_OF_OTHERS, ...OWN_TEXTS])('[XSS-04] only text comes of %s', async (_name, show) => {
  const harmless: string[][] = []
  for (const text of ['Ada', '*Ada*', '', 'x@', `Ada ${'Ada '.repeat(100)}`])
    harmless.push(await outlines(show, text))
  for (const text of HOSTILE_STRINGS) {
    const shown = await outlines(show, text)
    expect(shown).not.toHaveLength(0)
    for (const [screenShown, found] of shown.entries())
      expect(
        harmless.map(screens => screens[screenShown]),
        text.slice(0, 80),
      ).toContain(found)
  }
  expect(Reflect.has(window, 'hit')).toBe(false)
})

/** Characters that turn the direction of what follows, until their end or that of the paragraph. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/

/** Names that would turn the rest of a sentence, each in another way. */
const TURNING = ['\u202egnp.exe', '\u2067rtl', '\u2069\u202eevil', 'a\u2069\u2069\u202b', '\u202d\u202a']

test.each(TEXTS_OF_OTHERS)('[XSS-04] no direction is turned beyond %s', async (_name, show) => {
  for (const text of TURNING) {
    await show(text, () => expect(spilled()).toEqual([]))
    cleanup()
    window.sessionStorage.clear()
  }
})

test.each([
  ['a name in a sentence', '<p>Scanned with \u202egnp.exe.</p>', 1],
  ['an isolate that is closed too early', '<p>\u2068\u2069\u202e\u2069</p>', 1],
  ['a name in an isolate', '<p>Scanned with \u2068Ada\u2069.</p>', 0],
  ['a name in an element of its own', '<p>Sign in as <bdi>\u202eAda</bdi>?</p>', 0],
])('the search for turned directions looks at %s', (_what, html, found) => {
  document.body.innerHTML = html
  expect(spilled()).toHaveLength(found)
  document.body.innerHTML = ''
})

/** Texts that turn the direction of what follows them in their sentence. Elements isolate, and so do U+2068 and U+2069. */
function spilled(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const isIsolated = parentElement?.closest('bdi, strong[dir], .werify-visually-hidden') !== null
    const rest = (textContent ?? '').replaceAll(/\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g, '')
    if (!isIsolated && DIRECTIONS.test(rest)) texts.push(rest)
  }
  return texts
}

/** Addresses that run a script, however they are written. */
const SCRIPTS = [
  'javascript:window.hit=1',
  'JaVaScRiPt:window.hit=1',
  ' \u0001javascript:window.hit=1',
  'java\nscript:window.hit=1',
  'javascript\t:window.hit=1',
]

test.each([...SCRIPTS, ...HOSTILE_STRINGS.filter(text => text.length < 1000)])(
  '[XSS-04] a link of the host to %j runs no script',
  address => {
    vi.stubEnv('NODE_ENV', 'production')
    renderOnce({ termsHref: address, privacyHref: address })
    const links = [...document.querySelectorAll('a')]
    for (const { protocol } of links) expect(protocol).not.toBe('javascript:')
    expect(links).toHaveLength(/^\W*j[^/]*:/i.test(address) ? 0 : 2)
    vi.unstubAllEnvs()
  },
)

/** Addresses of pictures, which a browser would load or run. */
const PICTURES = [
  'https://cdn.example/ada.png',
  'http://cdn.example/ada.png',
  '//cdn.example/ada.png',
  'data:image/svg+xml,<svg onload="window.hit = 1"/>',
  'blob:https://cdn.example/1',
  'javascript:window.hit=1',
]

test.each(PICTURES)('[XSS-05] a picture of the person is not loaded: %s', async avatarUrl => {
  await confirm({ firstName: 'Ada', avatarUrl })
  expect(document.body.innerHTML).not.toContain(avatarUrl)
  await click('button', en.confirm.yes)
  expect(screen.getByRole('heading').textContent).toContain('Ada')
  expect(document.body.innerHTML).not.toContain(avatarUrl)
  expect(document.images).toHaveLength(0)
})

/** Outlines of the screens that a walk shows. */
async function outlines(show: Walk[1], text: string): Promise<string[]> {
  const screens: string[] = []
  await show(text, () => screens.push(outline()))
  cleanup()
  window.sessionStorage.clear()
  return screens
}

/** Elements of the page with the names of their attributes, and the values of those that a browser acts on. */
function outline(): string {
  const elements = [...document.querySelectorAll('*')].map(element => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      ['href', 'src', 'action', 'style'].includes(name) ? `${name}=${value}` : name,
    )
    return `${element.tagName} ${attributes.toSorted().join(' ')}`
  })
  return elements.join('\n')
}
