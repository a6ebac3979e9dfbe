import { expect, type FrameLocator, type Page } from '@playwright/test'
import { SARA } from '../support/demo.js'

/** A widget anywhere: in a page, in a shadow root, or in a frame. */
export type Scope = Page | FrameLocator

/** Parts of the first widget in a page or a frame. */
export function loginIn(scope: Scope) {
  return {
    identifier: scope.getByRole('textbox', { name: 'Email, phone or wallet' }).first(),
    send: scope.getByRole('button', { name: 'Send code' }).first(),
    code: scope.getByRole('textbox', { name: '6-digit code' }).first(),
    verify: scope.getByRole('button', { name: 'Verify' }).first(),
    welcome: scope.getByRole('heading', { name: 'Welcome back, Sara' }),
    /** @returns the newest code in the simulated inbox */
    async readCode(): Promise<string> {
      const messages = scope.getByRole('complementary', { name: 'Simulated phone' })
      const message = messages.getByRole('listitem').filter({ hasText: SARA }).first()
      await expect(message).toBeVisible()
      const [, code = ''] = /\bcode is (\d{6})\b/.exec(await message.innerText()) ?? []
      return code
    },
  }
}
