import { within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { prepareWidgetTests } from '../widget.js'
import {
  assertAccessible,
  assertAnnouncedOnce,
  assertFocused,
  assertHandled,
  assertNoSecrets,
  assertWayOn,
  watchRejections,
} from './assert-invariants.js'
import type { Fault, FaultElsewhere, InjectedFault, Sight } from './fault.js'
import { FAULTS } from './faults.js'
import { openFaultyPage, type FaultyPage } from './faulty-page.js'
import { HOST_ROWS } from './host-rows.js'
import { STEP_ROWS } from './step-rows.js'

prepareWidgetTests()
// jsdom has none, and says so for each QR code.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))

const rows: readonly (readonly [string, Fault])[] = [
  ...Object.entries(FAULTS).map(([id, fault]) => [`F-${id}`, fault] as const),
  ...Object.entries({ ...HOST_ROWS, ...STEP_ROWS }),
]
const injected = rows.flatMap(([id, row]) => ('inject' in row ? [[id, row.fault, row] as const] : []))
const elsewhere = rows.flatMap(([id, row]) => ('elsewhere' in row ? [[id, row.fault, row] as const] : []))

test.each<readonly [string, string, InjectedFault]>(injected)(
  '[FAULT-01] %s: %s',
  async (_id, _fault, row) => {
    const rejections = watchRejections()
    const page = await openFaultyPage(row.page)
    await row.inject(page)

    assertSeen(page, row.sees)
    for (const [kind, count] of Object.entries(row.requests ?? {}))
      expect(
        page.network.sent.filter(request => request.kind === kind),
        kind,
      ).toHaveLength(count)
    expect(page.onSuccess).toHaveBeenCalledTimes(row.signsIn === true ? 1 : 0)
    expect(page.network.mostAtOnce(), 'requests of one kind at a time').toBeLessThanOrEqual(1)
    assertNoSecrets(page)
    if (row.isAnnounced !== false) assertAnnouncedOnce(page, row.sees)
    assertFocused(page)
    assertWayOn(page)
    await assertHandled(rejections)
    await assertAccessible(page)
  },
)

test.each<readonly [string, string, FaultElsewhere]>(elsewhere)(
  '[FAULT-01] %s is proven elsewhere: %s',
  (_id, _fault, row) => {
    for (const { file, title } of row.elsewhere) expect(readFileSync(file, 'utf8'), file).toContain(title)
  },
)

function assertSeen({ container }: FaultyPage, { role, text }: Sight) {
  const elements = within(container()).queryAllByRole(role)
  const texts = elements.map(element => `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`)
  if (role === 'textbox') expect(within(container()).queryAllByRole(role, { name: text })).not.toEqual([])
  else expect(texts.join('\n')).toContain(text)
}
