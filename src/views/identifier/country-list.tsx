import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import type { Language } from '../../i18n/language.js'
import type { Country } from '../../phone/countries.js'
import { useOwnEscape } from '../../ui/use-own-escape.js'
import { useTopLayer } from '../../ui/use-top-layer.js'
import { CountryOption } from './country-option.js'
import { findListKeyAction } from './find-list-key-action.js'
import { useCountrySearch } from './use-country-search.js'

interface CountryListProps {
  /** Id of the popup. */
  readonly id: string
  readonly language: Language
  readonly countries: readonly Country[]
  /** ISO 3166-1 alpha-2. */
  readonly selected: string | undefined
  readonly onChoose: (country: Country) => void
  /** `cancelled` by a key, or `left` when the focus has moved elsewhere. */
  readonly onClose: (reason: 'left' | 'cancelled') => void
}

/** Combobox of the ARIA Authoring Practices. Its list is always open, and the focus stays in the search. */
export function CountryList({ id, language, countries, selected, onChoose, onClose }: CountryListProps) {
  const { country: messages } = language.messages
  const search = useCountrySearch(countries, selected, language.locale)
  const { found, active } = search
  const listId = `${id}-list`
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)

  useTopLayer(box)
  useOwnEscape(box)
  // Before the list is painted: the first key that a person types into it is theirs.
  useLayoutEffect(() => {
    input.current?.focus()
    // Test environments without a layout have no `scrollIntoView`.
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])

  function handleKeyDown(event: KeyboardEvent) {
    const from = active === undefined ? -1 : found.indexOf(active)
    const action = findListKeyAction(event.key, from, found.length)
    if (event.nativeEvent.isComposing || action === undefined) return
    if (action === 'choose' && active !== undefined) onChoose(active)
    if (action === 'cancel') onClose('cancelled')
    if (typeof action === 'number') search.activate(found[action])
    // Not for the form, nor for a host's dialog around the widget.
    event.preventDefault()
    event.stopPropagation()
  }

  function handleBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (currentTarget.ownerDocument.hasFocus() && !currentTarget.contains(relatedTarget)) onClose('left')
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only closes when the focus leaves
    <div
      ref={box}
      id={id}
      className="werify-countries"
      role="dialog"
      aria-label={messages.choose}
      onBlur={handleBlur}
    >
      <input
        ref={input}
        className="werify-countries-search"
        type="text"
        role="combobox"
        aria-label={messages.search}
        aria-expanded={active !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.code}`}
        placeholder={messages.search}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={search.query}
        onChange={event => search.setQuery(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <div role="status" className="werify-countries-none werify-live-region">
        {active === undefined && messages.none}
      </div>
      <div
        id={listId}
        className="werify-countries-list"
        role="listbox"
        aria-label={messages.list}
        tabIndex={-1}
        // Keeps the focus in the search while a country is pressed.
        onMouseDown={event => event.preventDefault()}
      >
        {found.map(country => (
          <CountryOption
            key={country.code}
            id={`${id}-${country.code}`}
            country={country}
            isSelected={country.code === selected}
            isActive={country === active}
            onClick={() => onChoose(country)}
          />
        ))}
      </div>
    </div>
  )
}
