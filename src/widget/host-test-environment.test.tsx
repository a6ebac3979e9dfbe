import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTicket, qrCode } from '../testing/phone-widget.js'
import { click } from '../testing/rendered.js'
import { askForCode, prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

/** Queries that tests of hosts put in the place of those that jsdom does not have. None ever matches. */
const MEDIA_QUERIES = [
  ['no media queries', undefined],
  ['media queries', () => ({ matches: false, addEventListener() {}, removeEventListener() {} })],
  ['old media queries', () => ({ matches: false, addListener() {}, removeListener() {} })],
] as const

beforeEach(() => Object.assign(Element.prototype, { animate: vi.fn() }))
afterEach(() => void Reflect.deleteProperty(Element.prototype, 'animate'))

async function walkThroughSteps() {
  const { server, onError } = renderWidget()
  await openTicket(server)
  expect(qrCode()).not.toBeNull()
  await click('tab', 'One-time code')
  await askForCode(server)
  expect(screen.getByRole('textbox', { name: '6-digit code' })).toBeDefined()
  expect(onError).not.toHaveBeenCalled()
}

test.each(MEDIA_QUERIES)(
  '[HOST-07] in a test of a host that simulates animations, with %s, each step is there',
  async (_what, matchMedia) => {
    vi.stubGlobal('matchMedia', matchMedia)
    await walkThroughSteps()
  },
)

test('[HOST-07] no step gives an element a signal: jsdom refuses that of Node, which Jest may have', async () => {
  const added = vi.spyOn(EventTarget.prototype, 'addEventListener')
  await walkThroughSteps()
  const options = added.mock.calls.map(([, , given]) => given)
  expect(options.filter(given => typeof given === 'object' && given.signal)).toEqual([])
})
