import { expect, test } from '@playwright/test'
import { consumers } from '../consumers.mjs'
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js'

let server: SimulatedServer | undefined

test.beforeAll(async () => {
  server = await startSimulatedServer('vite-react-19')
})

test.afterAll(() => server?.close())

for (const { folder, port } of consumers) {
  test(`a person signs in with a code: ${folder}`, async ({ page }) => {
    const problems: string[] = []
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text())
    })
    page.on('pageerror', error => problems.push(String(error)))

    const identifier = `ada-${folder}@acme.example`
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.getByRole('textbox', { name: /^email/i }).fill(identifier)
    await page.getByRole('button', { name: 'Send code' }).click()
    const field = page.getByRole('textbox', { name: /code$/i })
    await expect(field).toBeFocused()
    await field.fill((await server?.codeFor(identifier)) ?? '')
    // The widget sends a complete code by itself.
    const signIn = page.getByRole('button', { name: 'Sign in' })
    if (folder === 'headless') await signIn.click()
    await expect(page.getByRole('heading', { name: 'Hello! You’re signed in.' })).toBeVisible()
    expect(problems).toEqual([])
  })
}
