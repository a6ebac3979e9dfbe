import type { NamedCountry } from '../../phone/country-names.js'
import { Flag } from './flag.js'

interface CountryOptionProps {
  readonly id: string
  readonly country: NamedCountry
  readonly isSelected: boolean
  /** `true` for the option that the Enter key chooses. */
  readonly isActive: boolean
  readonly onClick: () => void
}

/** Option of the country list. It scrolls into view when it becomes active. */
export function CountryOption({ id, country, isSelected, isActive, onClick }: CountryOptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search handles the keys
    <div
      ref={isActive ? scrollToNearest : undefined}
      id={id}
      className="werify-country"
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      onClick={onClick}
    >
      <Flag code={country.code} />
      <span>{country.name}</span>
      <bdi dir="ltr">{country.dialCode}</bdi>
    </div>
  )
}

/** Scrolls no further than needed to show the whole element. */
function scrollToNearest(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' })
}
