import { useId, useRef, useState } from 'react'
import { whileOnline } from '../../domain/offline.js'
import { compactNumber } from '../../domain/normalise-number.js'
import { countriesOf, countryOf, withDialCode } from '../../phone/countries.js'
import { nameOf } from '../../phone/country-names.js'
import { Icon } from '../../ui/icon.js'
import { useLater } from '../shared/use-lazy-part.js'
import type { Reading } from './identifier-check.js'
import { Flag } from './flag.js'
import { preferredCountry } from './to-preferred-country.js'

const loadList = () => whileOnline(() => import('./country-list.js'))

interface CountryChipProps {
  readonly text: string
  readonly reading: Reading
  readonly isReadOnly: boolean
  /**
   * @param code ISO 3166-1 alpha-2
   * @param asThere what was typed, as a number of that country
   */
  readonly onChoose: (code: string, asThere: string) => void
}

/** Whose number is being typed, and the way to choose another country. */
export function CountryChip({ text, reading, isReadOnly, onChoose }: CountryChipProps) {
  const { locale, messages } = reading.language
  const [isOpen, setOpen] = useState(false)
  const CountryList = useLater(loadList, isOpen)?.CountryList
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const country = countryOf(text, preferredCountry(reading))
  const isShown = isOpen && CountryList !== undefined

  function handlePress() {
    if (!isReadOnly) setOpen(!isOpen)
    button.current?.focus()
  }

  function handleClose(how: 'left' | 'cancelled') {
    setOpen(false)
    if (how === 'cancelled') button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="werify-chip"
        dir="ltr"
        aria-label={
          country === undefined
            ? messages.country.search
            : messages.country.button(nameOf(country.code, locale), country.dialCode)
        }
        aria-haspopup="listbox"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-disabled={isReadOnly || undefined}
        // The focus stays where it is until the click: leaving the search would close the list, to open it again.
        onMouseDown={event => event.preventDefault()}
        onClick={handlePress}
      >
        {country === undefined ? <Icon name="phone" /> : <Flag code={country.code} />}
        {!isWritten(text) && country?.dialCode}
        <Icon name="down" />
      </button>
      {isShown && (
        <CountryList
          id={listId}
          language={reading.language}
          countries={countriesOf(reading.countries)}
          selected={country?.code}
          onChoose={chosen => {
            setOpen(false)
            onChoose(chosen.code, withDialCode(text, country, chosen))
          }}
          onClose={handleClose}
        />
      )}
    </>
  )
}

/** Whether the text has a country code of its own: it need not be said twice. */
function isWritten(text: string): boolean {
  return compactNumber(text)?.startsWith('+') === true
}
