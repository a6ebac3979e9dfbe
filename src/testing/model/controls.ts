import { fireEvent } from '@testing-library/react'
import { de } from '../../i18n/locales/de.js'
import { en } from '../../i18n/locales/en.js'
import { fa } from '../../i18n/locales/fa.js'
import type { Messages } from '../../i18n/messages.js'
import type { Side, World } from './world.js'

// For tests: a widget as a person sees it, by roles and names.

/** Languages that a widget may be changed to. */
export const LANGUAGES = { en, de, fa } as const satisfies Readonly<Record<string, Messages>>

/** Controls of a widget that can be seen, with the role and the name that a person knows them by. */
export interface Control {
  readonly element: HTMLElement
  readonly role: 'button' | 'tab' | 'textbox' | 'link'
  readonly name: string
}

/** Controls that can be seen: buttons and tabs, then fields, then links. Nothing is looked up before it is read. */
export function controlsOf(world: World, side: Side): readonly Control[] {
  const place = world.elementOf(side)
  // By their tags, since jsdom takes long to find elements by a selector.
  const controls: readonly HTMLElement[] = [
    ...place.getElementsByTagName('button'),
    ...place.getElementsByTagName('input'),
    ...[...place.getElementsByTagName('a')].filter(link => link.hasAttribute('href')),
  ]
  return controls
    .filter(element => element.closest('[hidden]') === null)
    .map(element => ({
      element,
      role: toRole(element),
      get name() {
        return toName(element)
      },
    }))
}

function toRole(element: HTMLElement): Control['role'] {
  if (element instanceof HTMLInputElement) return 'textbox'
  if (element instanceof HTMLAnchorElement) return 'link'
  return element.getAttribute('role') === 'tab' ? 'tab' : 'button'
}

function toName(element: HTMLElement): string {
  const named = element.getAttribute('aria-label')
  if (named !== null) return named.trim()
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
  const [text] = element.getAttribute('role') === 'tab' ? tabTexts(element) : [element.textContent]
  return (label ?? text ?? '').trim()
}

/** Texts of a tab: its name, and perhaps a note such as "Last used". */
function tabTexts(tab: HTMLElement): readonly (string | null)[] {
  return [...tab.children].map(({ textContent }) => textContent).filter(text => text !== '')
}

/** Text in any of the languages. */
export const inAnyLanguage = (pick: (messages: Messages) => string): readonly string[] =>
  Object.values(LANGUAGES).map(pick)

export function findControl(
  world: World,
  side: Side,
  role: Control['role'],
  names?: readonly string[],
): HTMLElement | undefined {
  return controlsOf(world, side).find(
    control => control.role === role && (names === undefined || names.includes(control.name)),
  )?.element
}

export type Screen =
  'gone' | 'signed in' | 'failed' | 'question' | 'stopped' | 'ticket' | 'code' | 'identifier'

const END_TITLES = inAnyLanguage(({ signedIn }) => signedIn.title).concat(
  inAnyLanguage(({ signedIn }) => signedIn.titleFor('Sara')),
  inAnyLanguage(({ signedIn }) => signedIn.verified.number),
  inAnyLanguage(({ signedIn }) => signedIn.verified.email),
)
const START_OVER = inAnyLanguage(({ startOver }) => startOver)
const CONFIRM = inAnyLanguage(({ confirm }) => confirm.yes)
const QR_TAB = inAnyLanguage(({ signIn }) => signIn.qr)
const CHANGE = inAnyLanguage(({ code }) => code.change)

/** Screen of a widget, as a person tells it from the others. */
export function screenOf(world: World, side: Side): Screen {
  if (!side.isMounted) return 'gone'
  const controls = controlsOf(world, side)
  const has = (role: Control['role'], names: readonly string[]) =>
    controls.some(control => control.role === role && names.includes(control.name))
  if (has('button', START_OVER)) return 'failed'
  if (has('button', CONFIRM)) return 'question'
  if (has('button', CHANGE)) return 'code'
  const tab = controls.find(({ role, name }) => role === 'tab' && QR_TAB.includes(name))
  if (tab?.element.getAttribute('aria-selected') === 'true') {
    return controls.some(({ role }) => role === 'button') ? 'stopped' : 'ticket'
  }
  if (controls.some(({ role }) => role === 'textbox')) return 'identifier'
  const heading = world.elementOf(side).querySelector('h2')?.textContent ?? ''
  return END_TITLES.includes(heading) ? 'signed in' : 'failed'
}

/** Presses a control as a browser does, which focuses it first. */
export function press(element: HTMLElement | undefined): boolean {
  if (element === undefined) return false
  element.focus()
  fireEvent.click(element)
  return true
}

export function enter(element: HTMLElement | undefined, value: string): boolean {
  if (!(element instanceof HTMLInputElement) || element.readOnly) return false
  element.focus()
  fireEvent.change(element, { target: { value } })
  return true
}
