import { expect, test } from '@playwright/test'
import { visit } from './visit.js'
import { button } from './widget.js'

type Scheme = 'light' | 'dark'

interface Case {
  readonly title: string
  readonly system: Scheme
  /** Rule of the host. @default none */
  readonly rule?: string
  /** @default 'auto' */
  readonly theme?: Scheme
  /** Content of `<meta name="color-scheme">`. @default none */
  readonly meta?: string
  readonly shown: Scheme
}

const CASES: readonly Case[] = [
  { title: 'a page that says nothing', system: 'light', shown: 'light' },
  { title: 'a page that says nothing', system: 'dark', shown: 'dark' },
  { title: 'a dark page', system: 'light', rule: 'html { color-scheme: dark }', shown: 'dark' },
  { title: 'a light page', system: 'dark', rule: 'html { color-scheme: light }', shown: 'light' },
  {
    title: 'a page for light only',
    system: 'dark',
    rule: 'html { color-scheme: only light }',
    shown: 'light',
  },
  { title: 'a page for both', system: 'dark', rule: ':root { color-scheme: light dark }', shown: 'dark' },
  { title: 'a page for both', system: 'light', rule: ':root { color-scheme: light dark }', shown: 'light' },
  {
    title: 'a dark part of a light page',
    system: 'light',
    rule: 'main { color-scheme: dark }',
    shown: 'dark',
  },
  { title: 'a page that is dark by a meta element', system: 'light', meta: 'dark', shown: 'dark' },
  {
    title: 'a dark page and a light theme',
    system: 'dark',
    rule: 'html { color-scheme: dark }',
    theme: 'light',
    shown: 'light',
  },
  {
    title: 'a light page and a dark theme',
    system: 'light',
    rule: 'html { color-scheme: light }',
    theme: 'dark',
    shown: 'dark',
  },
]

/** Background of the card, by scheme. */
const CARDS: Readonly<Record<Scheme, string>> = { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 27, 24)' }

for (const { title, system, rule, theme, meta, shown } of CASES) {
  test(`[HOST-10] ${title}, on a ${system} system: the card is ${shown}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system })
    const { until } = await visit(page, '?sheet=bare')
    await until(button(page, 'Send code'))
    if (rule !== undefined) await page.addStyleTag({ content: rule })
    await page.evaluate(content => {
      if (content === undefined) return
      document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content }))
    }, meta)
    await page.evaluate(asked => {
      // A host that changes its theme changes an attribute as well.
      document.documentElement.dataset['mode'] = 'other'
      window.hostPage.show(asked ?? 'auto')
    }, theme)
    await expect(page.locator('.werify-card')).toHaveCSS('background-color', CARDS[shown])
  })
}

test('[HOST-10] the card follows a page that changes its theme while it is open', async ({ page }) => {
  const { until } = await visit(page, '?sheet=bare')
  await until(button(page, 'Send code'))
  await page.addStyleTag({ content: '.night { color-scheme: dark } .day { color-scheme: light }' })
  await page.evaluate(() => window.hostPage.show('auto'))
  for (const [name, shown] of [
    ['night', 'dark'],
    ['day', 'light'],
    ['night', 'dark'],
  ] as const) {
    await page.evaluate(mode => {
      document.body.className = mode
    }, name)
    await expect(page.locator('.werify-card')).toHaveCSS('background-color', CARDS[shown])
  }
})
