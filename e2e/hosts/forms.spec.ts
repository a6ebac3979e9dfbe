import { expect, type Locator, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { open, SARA, visit, type Settings } from '../support/demo.js'
import { test } from '../support/kept-page.js'
import { widget } from '../support/locators.js'
import { sendCode } from '../support/steps.js'
import { loginIn, type Scope } from './login-in.js'

interface Host {
  readonly title: string
  /** Playwright's `test`, with a page that suits the host. */
  readonly test: typeof test | typeof testOnNewPage
  /** Opens a page with the widget. @returns where the widget is */
  readonly visit: (page: Page) => Promise<Scope>
}

const HOSTS: readonly Host[] = [
  { title: 'on a page without a form', test, visit: page => visitDemo(page) },
  {
    title: "inside a form of the host's React tree",
    test,
    visit: page => visitDemo(page, { place: 'form' }),
  },
  { title: 'in a portal out of a form', test, visit: page => visitDemo(page, { place: 'portal' }) },
  {
    title: "inside a form of the host's markup",
    test: testOnNewPage,
    async visit(page) {
      await page.route(/\/\?in-form$/, async route => {
        const response = await route.fetch()
        const html = await response.text()
        const form = '<form action="/host-form"><div id="root"></div><button>Buy</button></form>'
        await route.fulfill({ response, body: html.replace('<div id="root"></div>', form) })
      })
      await page.goto('/?in-form')
      return page
    },
  },
  {
    title: 'under an ancestor that stops every submit',
    test: testOnNewPage,
    async visit(page) {
      await page.addInitScript(() => {
        window.addEventListener('submit', event => event.stopImmediatePropagation(), true)
      })
      return visitDemo(page)
    },
  },
  {
    title: 'in a sandbox without allow-forms',
    test: testOnNewPage,
    async visit(page) {
      const frame =
        '<iframe sandbox="allow-scripts allow-same-origin" src="/" width="900" height="900"></iframe>'
      await page.route('/host', route =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html>${frame}` }),
      )
      await page.goto('/host')
      return page.frameLocator('iframe')
    },
  },
]

async function visitDemo(page: Page, settings: Settings = {}): Promise<Scope> {
  await visit(page, settings)
  return page
}

const PRESSES: readonly (readonly [string, (field: Locator, button: Locator) => Promise<void>])[] = [
  ['Enter', field => field.press('Enter')],
  // A button that is not yet of use still takes a press, which shows why.
  ['a click', (_field, button) => button.click({ force: true })],
]

/** Records the pages that any frame goes to from now on. */
function recordNavigations(page: Page): readonly string[] {
  const addresses: string[] = []
  page.on('request', request => {
    if (request.isNavigationRequest()) addresses.push(request.url())
  })
  return addresses
}

for (const host of HOSTS) {
  for (const [press, submit] of PRESSES) {
    host.test(
      `[HOST-05] ${host.title}, ${press} submits each form once, and the page stays`,
      async ({ page, calls }) => {
        const scope = await host.visit(page)
        const login = loginIn(scope)
        await expect(login.identifier).toBeVisible()
        const navigations = recordNavigations(page)
        const address = page.url()

        await login.identifier.fill(SARA)
        await submit(login.identifier, login.send)
        await expect(login.code).toBeFocused()
        expect(calls.count('send')).toBe(1)

        const code = await login.readCode()
        await login.code.pressSequentially(code.slice(0, 5))
        await submit(login.code, login.verify)
        await expect(scope.getByText('Enter all 6 digits of the code.')).toBeVisible()
        expect(calls.count('verify')).toBe(0)
        await login.code.press('End')
        await login.code.pressSequentially(code.slice(5))
        await expect(login.welcome).toBeVisible()

        expect(calls.count('send')).toBe(1)
        expect(calls.count('verify')).toBe(1)
        expect(navigations).toEqual([])
        expect(page.url()).toBe(address)
        await expect(scope.getByText('The form of the host was submitted.')).toBeHidden()
      },
    )
  }
}

for (const host of HOSTS.slice(0, 4)) {
  host.test(
    `[HOST-05] ${host.title}, a script that submits the form sends the code, and the page stays`,
    async ({ page, calls }) => {
      const scope = await host.visit(page)
      const login = loginIn(scope)
      await login.identifier.fill(SARA)
      const navigations = recordNavigations(page)
      await login.identifier.evaluate(field => field.closest('form')?.requestSubmit())
      await expect(login.code).toBeFocused()
      expect(calls.count('send')).toBe(1)
      expect(navigations).toEqual([])
      await expect(scope.getByText('The form of the host was submitted.')).toBeHidden()
    },
  )
}

const SCREENS: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['the identifier', async () => {}, SARA],
  ['the code', page => sendCode(page), '480317'],
]

for (const [what, go, typed] of SCREENS) {
  test(`[HOST-05] [NET-02] without JavaScript, Enter puts nothing of ${what} into a request`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await open(page)
    await go(page)
    const markup = await widget(page).evaluate(element => element.outerHTML)
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL !== undefined && { baseURL }),
    })
    const plain = await context.newPage()
    await plain.route('/rendered', route =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${markup}` }),
    )
    await plain.goto('/rendered')
    const sent: string[] = []
    plain.on('request', request => sent.push(request.url() + (request.postData() ?? '')))

    await plain.getByRole('textbox').fill(typed)
    const submitted = plain.waitForEvent('request')
    await plain.getByRole('textbox').press('Enter')
    await submitted
    await plain.waitForLoadState()
    expect(sent).not.toEqual([])
    expect(sent.filter(request => decodeURIComponent(request).includes(typed))).toEqual([])
    expect(new URL(plain.url()).search).toBe('')
    await context.close()
  })
}
