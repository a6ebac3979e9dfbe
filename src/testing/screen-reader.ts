import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import { onTestFinished } from 'vitest'

// For tests: a page as a screen reader says it.

const LIVE = '[role="status"], [role="alert"]'
const HIDDEN = '[hidden], [aria-hidden="true"]'

/** Roles that are said with their name, in words. What is in them is their name. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  button: 'button',
  combobox: 'search field',
  dialog: 'dialog',
  heading: 'heading',
  img: 'picture',
  link: 'link',
  option: 'option',
  tab: 'tab',
  tabpanel: 'panel',
  textbox: 'text field',
}

/** Words of a screen reader, as somebody hears them. */
export interface ScreenReader {
  /** Returns what was said since the last time: alerts, then what has the focus now, then announcements. */
  readonly listen: () => readonly string[]
}

/**
 * Starts to listen to a page. A live region is heard when its text changes, and not when it appears together with its
 * text, since screen readers miss that. The focus is said when it moves, with its description.
 */
export function startScreenReader(): ScreenReader {
  const known = new Map<Element, string>(findRegions().map(region => [region, textOf(region)]))
  let focused = document.activeElement
  let option: Element | null = null

  function listenTo(kind: 'alert' | 'status', regions: readonly Element[]): readonly string[] {
    return regions.flatMap(region => {
      if (region.getAttribute('role') !== kind) return []
      const before = known.get(region)
      const text = textOf(region)
      known.set(region, text)
      const isSilent = region.getAttribute('aria-live') === 'off' || region.closest(HIDDEN) !== null
      return before === undefined || text === before || text === '' || isSilent ? [] : [text]
    })
  }

  function listenToFocus(): readonly string[] {
    const before = focused
    const { activeElement } = document
    focused = activeElement
    if (activeElement === null || activeElement === before || activeElement === document.body) return []
    const dialog = activeElement.closest('[role="dialog"]')
    const isEntered = dialog !== null && !dialog.contains(before)
    return [...(isEntered ? [describe(dialog)] : []), describe(activeElement)]
  }

  function listenToOptions(): readonly string[] {
    const before = option
    option = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
    return option === null || option === before ? [] : [describe(option)]
  }

  onTestFinished(() => known.clear())
  return {
    listen() {
      const regions = findRegions()
      return [
        ...listenTo('alert', regions),
        ...listenToFocus(),
        ...listenToOptions(),
        ...listenTo('status', regions),
      ]
    },
  }
}

/** Reads a part of the page from its beginning to its end, a line for each paragraph and each control. */
export function readAloud(node: Node): readonly string[] {
  if (node instanceof Text) return toLines(node.data)
  if (!(node instanceof Element) || node.matches(HIDDEN)) return []
  const role = getRole(node) ?? ''
  if (role !== 'tabpanel' && role !== 'dialog' && Object.hasOwn(ROLE_WORDS, role)) return [describe(node)]
  const lines = [...node.childNodes].flatMap(readAloud)
  const isParagraph = node.matches('p, li') && node.querySelector('button, a, input') === null
  return isParagraph ? toLines(lines.join(' ')) : lines
}

/** Says a control: its name, role and state, and its description. */
function describe(element: Element): string {
  const role = getRole(element) ?? ''
  const said = [
    toName(element),
    ROLE_WORDS[role] ?? role,
    ...(element.getAttribute('aria-selected') === 'true' ? ['selected'] : []),
    ...(element.getAttribute('aria-expanded') === 'true' ? ['expanded'] : []),
    ...(element.getAttribute('aria-invalid') === 'true' ? ['invalid'] : []),
    ...(element.getAttribute('aria-disabled') === 'true' ? ['unavailable'] : []),
  ].filter(part => part !== '')
  return [said.join(', '), toDescription(element)].filter(part => part !== '').join(': ')
}

/** Description of a control. It may come from hidden elements. */
function toDescription(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return clean(ids.map(id => toContent(document.getElementById(id))).join(' '))
}

/** Name of a control. The package that computes names leaves out spaces between elements in a line. */
function toName(element: Element): string {
  const isNamed = element.matches('[aria-label], [aria-labelledby], input, canvas')
  return clean(isNamed ? computeAccessibleName(element) : toContent(element))
}

function toContent(element: Element | null): string {
  return [...(element?.childNodes ?? [])].map(toText).join('')
}

function toText(node: Node): string {
  if (node instanceof Text) return node.data
  return node instanceof Element && !node.matches(HIDDEN) ? toContent(node) : ''
}

function findRegions(): readonly Element[] {
  return [...document.querySelectorAll(LIVE)]
}

function textOf(region: Element): string {
  return readAloud(region).join(' ')
}

function toLines(text: string): readonly string[] {
  const line = clean(text)
  return line === '' ? [] : [line]
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
