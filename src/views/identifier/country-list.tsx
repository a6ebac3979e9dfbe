import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { Language } from '../../i18n/language.js'
import type { Country } from '../../phone/countries.js'
import { namedCountries, searchCountries } from '../../phone/country-names.js'
import { Flag } from './flag.js'

interface CountryListProps {
  /** Of the listbox. */
  readonly id: string
  readonly language: Language
  readonly countries: readonly Country[]
  /** ISO 3166-1 alpha-2. */
  readonly selected: string | undefined
  readonly onChoose: (country: Country) => void
  /** `cancelled` when the person wants to go back, `left` when the focus is elsewhere already. */
  readonly onClose: (how: 'left' | 'cancelled') => void
}

/** The combobox of the ARIA Authoring Practices, its list always open: the focus stays in the search. */
export function CountryList({ id, language, countries, selected, onChoose, onClose }: CountryListProps) {
  const { country: messages } = language.messages
  const [query, setQuery] = useState('')
  const [activeCode, setActiveCode] = useState(selected)
  const all = useMemo(() => namedCountries(countries, language.locale), [countries, language.locale])
  const found = searchCountries(all, query)
  const active = found.find(({ code }) => code === activeCode) ?? found[0]
  const box = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)

  useEffect(() => {
    search.current?.focus()
    showAll(box.current)
  }, [])

  function handleKeyDown(event: KeyboardEvent) {
    const target = targetOf(event.key, active === undefined ? -1 : found.indexOf(active), found.length)
    if (event.nativeEvent.isComposing || target === undefined) return
    if (target === 'chosen' && active !== undefined) onChoose(active)
    if (target === 'cancelled') onClose('cancelled')
    if (typeof target === 'number') setActiveCode(found[target]?.code)
    // It is not meant for the form, nor for a dialog in which a host shows the widget.
    event.preventDefault()
    event.stopPropagation()
  }

  function handleBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onClose('left')
  }

  return (
    <div ref={box} className="werify-countries" onBlur={handleBlur}>
      <input
        ref={search}
        className="werify-countries-search"
        type="text"
        role="combobox"
        aria-label={messages.search}
        aria-expanded={active !== undefined}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.code}`}
        placeholder={messages.search}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setActiveCode(undefined)
        }}
        onKeyDown={handleKeyDown}
      />
      <p role="status" className="werify-countries-none">
        {active === undefined && messages.none}
      </p>
      <div
        id={id}
        className="werify-countries-list"
        role="listbox"
        aria-label={messages.search}
        tabIndex={-1}
        // The focus stays in the search while a country is pressed.
        onMouseDown={event => event.preventDefault()}
      >
        {found.map(country => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search hears the keys
          <div
            key={country.code}
            ref={country === active ? showAll : undefined}
            id={`${id}-${country.code}`}
            className="werify-country"
            role="option"
            tabIndex={-1}
            aria-selected={country.code === selected}
            data-active={country === active || undefined}
            onClick={() => onChoose(country)}
          >
            <Flag code={country.code} />
            <span>{country.name}</span>
            <bdi dir="ltr">{country.dialCode}</bdi>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Scrolls no further than it takes for all of it to be seen. */
function showAll(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

const PAGE = 5

/** Where a key leads to in a list, if anywhere. Home and End are the search's own. */
function targetOf(key: string, from: number, count: number): number | 'chosen' | 'cancelled' | undefined {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowUp':
      return (from - 1 + count) % count
    case 'PageDown':
      return Math.min(from + PAGE, count - 1)
    case 'PageUp':
      return Math.max(from - PAGE, 0)
    case 'Enter':
      return 'chosen'
    case 'Escape':
      return 'cancelled'
    default:
      return undefined
  }
}
