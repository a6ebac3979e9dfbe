import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  readonly selected: Id
  /** Panels are called `{baseId}-{tab}-panel`, tabs `{baseId}-{tab}-tab`. */
  readonly baseId: string
  /** The selected tab takes the focus when they appear; later changes mean nothing. */
  readonly autoFocus: boolean
  readonly onSelect: (id: Id) => void
}

/**
 * The tabs of the ARIA Authoring Practices with manual activation: arrows, Home and End only move the focus,
 * because opening a tab may cost something.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  baseId,
  autoFocus,
  onSelect,
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<Id>()
  const [focusAtFirst] = useState(autoFocus)
  useEffect(() => {
    if (focusAtFirst) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [focusAtFirst])

  function handleKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const from = tabs.findIndex(tab => tab.id === (focused ?? selected))
    const to = targetOf(event, from, tabs.length)
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
          aria-controls={`${baseId}-${tab.id}-panel`}
          tabIndex={tab.id === (focused ?? selected) ? 0 : -1}
          onKeyDown={handleKeyDown}
          onFocus={() => setFocused(tab.id)}
          onBlur={() => setFocused(undefined)}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

function targetOf(event: KeyboardEvent<HTMLButtonElement>, from: number, count: number): number | undefined {
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
