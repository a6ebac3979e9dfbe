import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { afterEach, expect, test } from 'vitest'
import { de } from '../i18n/locales/de.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { WerifyLogin } from '../werify-login.js'
import { registerLanguage } from './load-language.js'

afterEach(() => {
  cleanup()
  document.documentElement.lang = ''
})

/** Names the language of its page in an effect that runs after the first render of what it contains. */
function Host() {
  useLayoutEffect(() => {
    document.documentElement.lang = 'de'
  }, [])
  return <WerifyLogin backend={scriptedServer().backend} onSuccess={() => {}} />
}

test('[HOST-08] a page that names its language as the widget appears gets a widget in that language', () => {
  registerLanguage('de', de)
  render(<Host />)
  expect(screen.getByRole('heading').textContent).toBe(de.signIn.title)
})

test('[HOST-08] [STEP-04] a page that changes its language later has a widget in that one, with what is typed', async () => {
  registerLanguage('de', de)
  render(<WerifyLogin backend={scriptedServer().backend} onSuccess={() => {}} />)
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: 'ada@ex' } })
  document.documentElement.lang = 'de'
  await screen.findByRole('heading', { name: de.signIn.title })
  expect(screen.getByDisplayValue('ada@ex')).toBe(field)
})
