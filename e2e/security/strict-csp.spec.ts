import { expect, test, type Page } from '@playwright/test'
import { open, signInWithCode, signInWithPhone } from '../support/steps.js'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // The demo page has an empty icon, so that browsers ask for none; the widget has no pictures.
  'img-src data:',
  "worker-src 'self'",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const WAYS = [
  ['a code', signInWithCode],
  ['a phone', signInWithPhone],
] as const

for (const [way, signIn] of WAYS) {
  test(`[XSS-02] signs in with ${way} under a policy that allows nothing but the page's own files`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    await open(page)
    const strictPage = await context.newPage()
    await borrowWorker(strictPage)
    await servePolicy(strictPage)
    const violations = await keepViolations(strictPage)
    await open(strictPage)

    await signIn(strictPage)

    expect(violations).toEqual([])
    await strictPage.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expect.poll(() => violations.length, 'the policy is in force').toBeGreaterThan(0)
  })
}

/**
 * A worker's address is a trusted type, and msw registers its worker with a plain string. So the worker is
 * registered by a page without the policy, which stays open, and found by the one with it.
 */
async function borrowWorker(page: Page) {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = async function register() {
      const registration = await this.getRegistration()
      if (registration === undefined) throw new Error('The other page registered no worker.')
      return registration
    }
  })
}

async function servePolicy(page: Page) {
  await page.route(
    ({ pathname }) => pathname === '/',
    async route => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': POLICY } })
    },
  )
}

/** What the browser reports, as an event and in the console, and what scripts throw because of it. */
async function keepViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('keepViolation', (text: string) => {
    violations.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      void window.keepViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', message => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text())
  })
  page.on('pageerror', error => violations.push(String(error)))
  return violations
}

declare global {
  interface Window {
    keepViolation: (text: string) => Promise<void>
  }
}
