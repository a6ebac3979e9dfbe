import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { lazyPart } from '../../domain/lazy-part.js'
import { normaliseNumber } from '../../domain/normalise-number.js'
import type { Language } from '../../i18n/language.js'
import { toAllowedCountries, withDialCode, type Country } from '../../phone/countries.js'
import { toCountryName } from '../../phone/country-names.js'
import { findCountry } from '../../phone/find-country.js'
import { findPlans, replaceExitCode, type NumberingPlans } from '../../phone/numbering-plans.js'
import { Icon } from '../../ui/icon.js'
import { useElementId } from '../../ui/use-element-id.js'
import { useLazyPart } from '../shared/use-lazy-part.js'
import { Flag } from './flag.js'
import type { CheckOptions } from './identifier-check.js'
import { toPreferredCountry } from './to-preferred-country.js'

const listPart = /* @__PURE__ */ lazyPart(() => import('./country-list.js'))

interface CountryChipProps {
  readonly text: string
  readonly options: CheckOptions
  /** Shown until the first numbering plans have loaded. */
  readonly placeholder: ReactNode
  readonly isReadOnly: boolean
  /**
   * @param code ISO 3166-1 alpha-2
   * @param text the typed text, as a number of that country
   */
  readonly onChoose: (code: string, text: string) => void
}

/** Country of the number that is being typed. A press opens the list of countries. */
export function CountryChip({ text, options, placeholder, isReadOnly, onChoose }: CountryChipProps) {
  const { language } = options
  const [isOpen, setOpen] = useState(false)
  const list = useLazyPart(listPart, isOpen).part
  const button = useRef<HTMLButtonElement>(null)
  const listId = useElementId()
  const preferred = usePreferredCountry(options)
  const typed = normaliseNumber(text) ?? ''
  const isReady = useIsReady(findPlans(typed, preferred))
  const dialled = replaceExitCode(typed, preferred)
  const country = findCountry(text, preferred)
  const isShown = isOpen && list !== undefined

  function handlePress() {
    if (!isReadOnly) setOpen(!isOpen)
    button.current?.focus()
  }

  function handleClose(reason: 'left' | 'cancelled') {
    setOpen(false)
    if (reason === 'cancelled') button.current?.focus()
  }

  function handleChoose(chosen: Country) {
    setOpen(false)
    // Another country may dial other digits for a call abroad than those that were typed.
    onChoose(chosen.code, withDialCode(dialled === typed ? text : dialled, country, chosen))
  }

  // A number with a country code of its own needs no second one.
  const isAssumed = country !== undefined && !dialled.startsWith('+')
  // Names of countries take long to find, so they are not found anew for each key.
  const label = useMemo(() => toLabel(country, language), [country, language])

  if (!isReady) return placeholder
  return (
    <>
      {isAssumed && <Announcement key={label} text={label} />}
      <button
        ref={button}
        type="button"
        className="werify-chip"
        dir="ltr"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-disabled={isReadOnly || undefined}
        // Keeps the focus until the click: a blur of the search would close the list, and the click reopen it.
        onMouseDown={event => event.preventDefault()}
        onClick={handlePress}
      >
        {country === undefined ? <Icon name="phone" /> : <Flag code={country.code} />}
        {isAssumed && <span>{country.dialCode}</span>}
        <Icon name="down" />
      </button>
      {isShown && (
        <list.CountryList
          id={listId}
          language={language}
          countries={toAllowedCountries(options.countries)}
          selected={country?.code}
          onChoose={handleChoose}
          onClose={handleClose}
        />
      )}
    </>
  )
}

const ANNOUNCE_AFTER_MS = 100
const ANNOUNCE_UNTIL_MS = 2000

/**
 * Text for screen readers. It comes after its region, since one that is added with its text is not heard, and goes once
 * it was said: the button has the same name.
 */
function Announcement({ text }: { readonly text: string }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timers = [
      setTimeout(() => setShown(true), ANNOUNCE_AFTER_MS),
      setTimeout(() => setShown(false), ANNOUNCE_UNTIL_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <span role="status" className="werify-visually-hidden">
      {isShown && text}
    </span>
  )
}

/** Preferred country. A guess takes as long as finding the country of a number, so it is not made anew for each key. */
function usePreferredCountry({ country, countries, locale }: CheckOptions): Country {
  // Text, since some browsers return another array each time.
  const languages = navigator.languages.join()
  return useMemo(
    () => toPreferredCountry({ country, countries, locale }, languages.split(',')),
    [country, countries, locale, languages],
  )
}

/** Loads numbering plans. `true` from when the first ones have loaded, or have failed to. */
function useIsReady(plans: NumberingPlans): boolean {
  const { part, hasFailed } = useLazyPart(plans)
  const [isReady, setReady] = useState(false)
  const isSettled = part !== undefined || hasFailed
  if (isSettled && !isReady) setReady(true)
  return isReady || isSettled
}

function toLabel(country: Country | undefined, { locale, messages }: Language): string {
  return country === undefined
    ? messages.country.choose
    : messages.country.button(toCountryName(country.code, locale), country.dialCode)
}
