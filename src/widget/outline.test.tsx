import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sessionOf } from '../testing/scripted-server.js'
import { answerCheck, openTicket } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

const levels = () => screen.getAllByRole('heading').map(heading => heading.tagName)

test.each([
  [undefined, 'H2'],
  [1, 'H1'],
  [6, 'H6'],
] as const)('headings of level %s are %s, on every step', async (headingLevel, element) => {
  const { server } = renderWidget({ headingLevel, askIdentity: true })
  expect(levels()).toEqual([element])
  await openTicket(server)
  expect(levels()).toEqual([element])
  await answerCheck(server, { status: 'granted', session: sessionOf('Ada') })
  expect(screen.getByRole('heading', { name: /^Sign in as/ }).tagName).toBe(element)
})

test('a screen reader lists the regions of several widgets by names of their own', () => {
  const first = renderWidget()
  const second = renderWidget()
  const names = () => screen.getAllByRole('region').map(region => region.getAttribute('aria-labelledby'))
  expect(new Set(names()).size).toBe(2)
  expect(screen.getByRole('region', { name: 'Sign in' })).toBeDefined()
  expect(screen.getByRole('region', { name: 'Sign in 2' })).toBeDefined()

  first.unmount()
  renderWidget()
  expect(screen.getByRole('region', { name: 'Sign in' })).toBeDefined()
  second.unmount()
})
