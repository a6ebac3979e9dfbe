import type { Browser, CDPSession, Page } from '@playwright/test'
import type { Part } from './sheets/src/part.js'
import type { Sheet } from './sheets.js'
import { walk } from './walk.js'

/** All parts of the widget in one page, by screen and circumstances, such as `QR code, dark`. */
export type Measured = ReadonlyMap<string, readonly Part[]>

interface Circumstances {
  readonly name: string
  readonly theme: 'light' | 'dark'
  /** The width of the widget's place, in CSS pixels. */
  readonly width: number
}

const LIGHT: Circumstances = { name: 'light', theme: 'light', width: 480 }
const DARK: Circumstances = { name: 'dark', theme: 'dark', width: 480 }
const WIDE: Circumstances = { name: 'wide', theme: 'light', width: 720 }

/** Pseudo-classes that hosts often have rules for. All controls of a screen are in that state at once. */
const STATES = {
  'under the pointer': ['hover'],
  focused: ['focus', 'focus-visible', 'focus-within'],
  pressed: ['hover', 'active'],
} as const

/** Screens that have every control between them. */
const SCREENS_WITH_STATES = ['identifier with a warning', 'code half typed', 'QR code declined', 'question']

/**
 * Measures every screen on the page of a sheet.
 *
 * @param query of the page, beside the sheet. @default that of the React widget
 */
export async function measure(browser: Browser, sheet: Sheet, query = ''): Promise<Measured> {
  const measured = new Map<string, readonly Part[]>()
  await walk(browser, `sheet=${sheet.id}${query}`, async (screen, page) => {
    for (const circumstances of [WIDE, DARK, LIGHT]) {
      measured.set(`${screen}, ${circumstances.name}`, await partsIn(page, sheet, circumstances))
    }
    if (!SCREENS_WITH_STATES.includes(screen)) return
    for (const [state, parts] of await inEachState(page)) measured.set(`${screen}, ${state}`, parts)
  })
  return measured
}

async function partsIn(
  page: Page,
  { dark }: Sheet,
  { theme, width }: Circumstances,
): Promise<readonly Part[]> {
  await page.emulateMedia({ colorScheme: theme })
  const [name, value = ''] = dark?.replaceAll('"', '').split('=') ?? []
  return page.evaluate(
    ([shown, pixels, attribute, darkValue]) => {
      if (attribute !== undefined) {
        if (shown === 'dark') document.documentElement.setAttribute(attribute, darkValue)
        else document.documentElement.removeAttribute(attribute)
      }
      document.getElementById('login')?.style.setProperty('width', `${pixels}px`, 'important')
      window.hostPage.show(shown)
      return window.hostPage.measureParts()
    },
    [theme, width, name, value] as const,
  )
}

async function inEachState(page: Page): Promise<readonly (readonly [string, readonly Part[]])[]> {
  const session = await page.context().newCDPSession(page)
  const nodeIds = await nodesOf(session)
  const measured: [string, readonly Part[]][] = []
  for (const [state, forcedPseudoClasses] of Object.entries(STATES)) {
    await force(session, nodeIds, forcedPseudoClasses)
    measured.push([state, await page.evaluate(() => window.hostPage.measureParts())])
  }
  await force(session, nodeIds, [])
  await session.detach()
  return measured
}

async function nodesOf(session: CDPSession): Promise<readonly number[]> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.werify-root :is(a, button, input, label, [tabindex], .werify-field-box)',
  })
  return nodeIds
}

async function force(
  session: CDPSession,
  nodeIds: readonly number[],
  classes: readonly string[],
): Promise<void> {
  await Promise.all(
    nodeIds.map(nodeId =>
      session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...classes] }),
    ),
  )
}
