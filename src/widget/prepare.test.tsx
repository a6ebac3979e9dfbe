import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { ada } from '../testing/samples.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

afterEach(() => document.head.replaceChildren())

const connections = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel="preconnect"]')].map(({ href }) => href)

test('times are formatted for the first time while the code is on its way', async () => {
  const format = vi.spyOn(Intl.RelativeTimeFormat.prototype, 'format')
  onTestFinished(() => format.mockRestore())
  const { server } = renderWidget()
  await type('Email or phone', ada.value)
  expect(format).not.toHaveBeenCalled()
  await click('button', 'Send code')
  expect(server.newest('requestOtp').isOpen()).toBe(true)
  expect(format).toHaveBeenCalled()
})

test.each([
  ['the pointer', () => fireEvent.pointerEnter(screen.getByRole('region'))],
  ['the focus', () => screen.getByLabelText('Email or phone').focus()],
])('the server is connected to when somebody turns to the widget by %s', async (_by, turn) => {
  const server = scriptedServer({ address: 'https://id.example/v1' })
  renderWidget({ server })
  await settle(1000)
  expect(connections()).toEqual([])

  turn()
  turn()
  expect(connections()).toEqual(['https://id.example/'])
  await settle(1000)
  expect(server.log).toEqual([])
})
