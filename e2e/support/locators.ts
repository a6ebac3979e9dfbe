import type { Locator, Page } from '@playwright/test'

/** The widget. It has no fixed name, since its heading names it. */
export function widget(page: Page): Locator {
  return page.getByRole('main').getByRole('region')
}

export function phonePanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Simulated phone' })
}

export function identifierField(page: Page): Locator {
  return widget(page).getByRole('textbox', { name: /^(?:Email, phone or wallet|Phone number)$/ })
}

export function codeField(page: Page): Locator {
  return widget(page).getByRole('textbox', { name: /^6-(?:digit|character) code$/ })
}

export function button(page: Page, name: string | RegExp): Locator {
  return widget(page).getByRole('button', { name })
}

export function countryButton(page: Page): Locator {
  return button(page, /^Country: /)
}

export function countrySearch(page: Page): Locator {
  return widget(page).getByRole('combobox', { name: 'Search for a country' })
}

export function tab(page: Page, name: 'One-time code' | 'QR code'): Locator {
  return widget(page).getByRole('tab', { name, exact: true })
}

export function googleLink(page: Page): Locator {
  return widget(page).getByRole('link', { name: 'Continue with Google' })
}

export function qrPanel(page: Page): Locator {
  return widget(page).getByRole('tabpanel', { name: 'QR code' })
}

export function qrCode(page: Page): Locator {
  return widget(page).getByRole('img', { name: /^QR code to sign in to / })
}

export function welcome(page: Page): Locator {
  return widget(page).getByRole('heading', { name: 'Welcome back, Sara' })
}

/** Text that the demo shows after its `onSuccess` was called with an access token. */
export function hostResult(page: Page): Locator {
  return hostSession(page, 'accessToken')
}

/** Text that the demo shows after its `onSuccess` was called. @param members of the session, with commas */
export function hostSession(page: Page, members: string): Locator {
  return page.getByRole('main').getByText(`onSuccess got a session with ${members}`)
}
