import { expect, test } from '@playwright/test'

test('[XSS-02] nothing broke the policy in any everyday test', async ({ request, page }) => {
  const readReports = async () => (await request.get('/policy-reports')).json()
  expect(await readReports()).toEqual([])

  await page.goto('/')
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(readReports, 'the policy is in force, and reports').toHaveLength(1)
})
