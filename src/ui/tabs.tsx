import { useRef, useState, type KeyboardEvent } from 'react'
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js'

interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Short note on the tab, such as "Last used". */
  readonly note?: string | undefined
}

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  /** Tab that was pressed, and whose panel is still loading. @default none */
  readonly loading?: Id | undefined
  /** Start of the ids: `{baseId}-{tab}-tab` for a tab, `{baseId}-{tab}-panel` for its panel. */
  readonly baseId: string
  /** Focuses the selected tab when the tabs appear. Read once. */
  readonly autoFocus: boolean
  readonly onSelect: (id: Id) => void
}

/**
 * Tabs of the ARIA Authoring Practices with manual activation: arrows, Home and End only move the focus, since
 * opening a tab may send a request.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  loading,
  baseId,
  autoFocus,
  onSelect,
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<Id>()
  const [focusAtFirst] = useState(autoFocus)
  useBrowserLayoutEffect(() => {
    if (focusAtFirst) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [focusAtFirst])

  function handleKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const from = tabs.findIndex(tab => tab.id === (focused ?? selected))
    const to = findTargetIndex(event, from, tabs.length)
    if (to === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }

  return (
    <div ref={list} className="werify-tabs" role="tablist" aria-label={label}>
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${baseId}-${tab.id}-tab`}
          className="werify-tab"
          aria-selected={tab.id === selected}
          aria-busy={tab.id === loading || undefined}
          aria-controls={`${baseId}-${tab.id}-panel`}
          tabIndex={tab.id === (focused ?? selected) ? 0 : -1}
          onKeyDown={handleKeyDown}
          onFocus={() => setFocused(tab.id)}
          onBlur={() => setFocused(undefined)}
          onClick={() => onSelect(tab.id)}
        >
          {tab.id === loading && <span className="werify-spinner" />}
          <span>{tab.label}</span>
          {tab.note !== undefined && <span className="werify-note">{tab.note}</span>}
        </button>
      ))}
    </div>
  )
}

function findTargetIndex(
  event: KeyboardEvent<HTMLButtonElement>,
  from: number,
  count: number,
): number | undefined {
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  switch (event.key) {
    case 'ArrowRight':
      return (from + forward + count) % count
    case 'ArrowLeft':
      return (from - forward + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
