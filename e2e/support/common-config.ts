/** Settings that Playwright configurations share. */
export const commonConfig = {
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // A run that decides may ask for one; a test that passes only then is listed as flaky.
  retries: Number(process.env['RETRIES'] ?? 0),
  // A test on a busy machine may be slow without being wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
}
