import { expect } from '@playwright/test'
import { test } from './calls.js'
import { BACKENDS, hostResult, open, signInWithCode } from './steps.js'

const IDENTIFIERS = ['hi@trader4.net', '+447888872720', '+445528888852', 'bc1uw48ht4287287']

for (const backend of BACKENDS) {
  for (const identifier of IDENTIFIERS) {
    test(`[ID-01] signs in to ${backend} as ${identifier} with the code from the inbox`, async ({
      page,
      calls,
    }) => {
      await open(page, { backend })

      await signInWithCode(page, identifier)

      await expect(hostResult(page)).toHaveCount(1)
      expect(calls.count('verify')).toBe(1)
    })
  }
}
