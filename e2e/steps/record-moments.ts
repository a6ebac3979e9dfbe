import type { Page } from '@playwright/test'

/** Parts of a card that a person can tell a step by, each with its selector. */
const CONTENT = {
  identifier: '.werify-field-box',
  code: '.werify-otp-slots',
  'QR code': '.werify-qr canvas',
  'place of a QR code': '.werify-qr-over',
  result: '.werify-result',
  notice: '.werify-notice',
} as const

/** Findings of a recorder since it was last cleared. */
export interface Moments {
  /** Title and visible content of the card, frame by frame, without repetitions: `Enter your code: code`. */
  readonly looks: readonly string[]
  /** Tag and name of the focused element, frame by frame, without repetitions. */
  readonly focused: readonly string[]
  /** Texts of live regions that a focus move followed, and that nothing said again. */
  readonly cutOff: readonly string[]
  /** Countdowns that were shown while no QR code was. */
  readonly early: readonly string[]
  /** Heights of the card in CSS pixels that it took at once, with no motion: `507 → 452`. */
  readonly snaps: readonly string[]
}

export interface Recorder {
  readonly clear: () => Promise<void>
  readonly read: () => Promise<Moments>
}

/** Records each animation frame of the page from its start. The page's clock must not be installed. */
export async function recordMoments(page: Page): Promise<Recorder> {
  await page.addInitScript(recordFrames, CONTENT)
  await page.addInitScript(recordSpeech)
  return {
    clear: () =>
      page.evaluate(() => {
        window.moments.clear()
        window.speech.clear()
      }),
    read: () => page.evaluate(() => ({ ...window.moments.read(), cutOff: window.speech.findCutOff() })),
  }
}

function recordFrames(content: Readonly<Record<string, string>>) {
  /** Opacity below which a person sees nothing much. */
  const FAINT = 0.3
  const looks: string[] = []
  const focused: string[] = []
  const early: string[] = []
  const snaps: string[] = []
  let last: { readonly card: Element; readonly height: number; readonly isMoving: boolean } | undefined

  function add<Value>(list: Value[], value: Value) {
    if (list.at(-1) !== value) list.push(value)
  }

  function isSeen(element: Element | null): boolean {
    if (element === null || !element.checkVisibility({ visibilityProperty: true })) return false
    let opacity = 1
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      opacity *= Number(getComputedStyle(at).opacity)
    }
    return opacity > FAINT && element.getBoundingClientRect().height > 0
  }

  function describe(element: Element | null): string {
    if (element === null || element === document.body) return 'body'
    const name = element.getAttribute('aria-label') ?? element.textContent
    return `${element.tagName.toLowerCase()} ${name}`.trim()
  }

  function look(card: Element): string {
    const heading = card.querySelector('h2')
    const title = isSeen(heading) ? heading?.textContent : 'no title'
    const seen = Object.keys(content).filter(name =>
      [...card.querySelectorAll(content[name] ?? '')].some(part => isSeen(part)),
    )
    return `${title}: ${seen.join(', ') || 'empty'}`
  }

  function findEarlyCountdown(card: Element): string | undefined {
    const isDrawn = isSeen(card.querySelector('.werify-qr canvas'))
    const countdown = card.querySelector('.werify-clock-frame, .werify-ticket-text:not(:empty)')
    return !isDrawn && isSeen(countdown) ? (countdown?.textContent ?? 'clock') : undefined
  }

  function watchHeight(card: Element) {
    const height = Math.round(card.getBoundingClientRect().height)
    const isMoving = card.getAnimations().length > 0
    const isSnap = last?.card === card && last.height !== height && !last.isMoving && !isMoving
    if (isSnap) snaps.push(`${last?.height} → ${height}`)
    last = { card, height, isMoving }
  }

  function each() {
    const card = document.querySelector('.werify-card')
    if (card !== null) {
      add(looks, look(card))
      add(focused, describe(document.activeElement))
      watchHeight(card)
      const countdown = findEarlyCountdown(card)
      if (countdown !== undefined) add(early, countdown)
    }
    requestAnimationFrame(each)
  }
  requestAnimationFrame(each)

  window.moments = {
    clear() {
      for (const list of [looks, focused, early, snaps]) list.length = 0
    },
    read: () => ({ looks, focused, early, snaps }),
  }
}

function recordSpeech() {
  const LIVE = '[role="status"], [role="alert"]'
  /** Announcements and focus moves, in their order. */
  const heard: { readonly kind: 'text' | 'focus'; readonly said: string; readonly frame: number }[] = []
  let frame = 0

  function each() {
    frame += 1
    requestAnimationFrame(each)
  }
  requestAnimationFrame(each)

  document.addEventListener('focusin', () => heard.push({ kind: 'focus', said: '', frame }))
  new MutationObserver(changes => {
    const regions = changes.flatMap(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest(LIVE) ?? []
    })
    for (const region of new Set(regions)) {
      const said = region instanceof HTMLElement ? region.innerText.trim() : ''
      if (said !== '') heard.push({ kind: 'text', said, frame })
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })

  function isDescribedBy(said: string): boolean {
    const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.some(id => document.getElementById(id)?.textContent.trim() === said)
  }

  window.speech = {
    clear: () => (heard.length = 0),
    /** The last text, if the focus moved in its frame or later: what was said before it is out of date anyway. */
    findCutOff() {
      const text = heard.findLast(({ kind }) => kind === 'text')
      if (text === undefined) return []
      const hasMoved = heard.some(({ kind, frame: at }) => kind === 'focus' && at >= text.frame)
      return hasMoved && !isDescribedBy(text.said) ? [text.said] : []
    },
  }
}

declare global {
  interface Window {
    moments: { readonly clear: () => void; readonly read: () => Omit<Moments, 'cutOff'> }
    speech: { readonly clear: () => void; readonly findCutOff: () => readonly string[] }
  }
}
