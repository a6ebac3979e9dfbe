import { expect, test, type Page } from '@playwright/test'
import { open } from '../support/demo.js'
import { signInWithCode, signInWithPhone } from '../support/steps.js'
import { STRICT_POLICY } from '../support/strict-policy.mjs'

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
    await useRegisteredWorker(strictPage)
    await servePolicy(strictPage)
    const violations = await recordViolations(strictPage)
    await open(strictPage)

    await signIn(strictPage)

    expect(violations).toEqual([])
    await strictPage.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expect.poll(() => violations.length, 'the policy is in force').toBeGreaterThan(0)
  })
}

/**
 * Uses the service worker of another page. Under the policy a worker's URL must be a trusted type, and msw registers its
 * worker with a plain string, so a page without the policy registers it and stays open.
 */
async function useRegisteredWorker(page: Page) {
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
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'Content-Security-Policy': STRICT_POLICY },
      })
    },
  )
}

/** Records violations of the policy: events, lines in the console, and errors that scripts throw because of them. */
async function recordViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('recordViolation', (text: string) => {
    violations.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      void window.recordViolation(`${violatedDirective} ${blockedURI} ${sample}`)
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
    recordViolation: (text: string) => Promise<void>
  }
}
