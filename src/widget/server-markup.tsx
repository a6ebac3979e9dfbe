import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { toLanguageTag } from '../i18n/language-tag.js'
import { useIsInBrowser } from '../ui/use-browser-value.js'
import { findLoaded, loadMarkupLanguage } from './load-language.js'

interface ServerMarkupProps {
  /** Language of the markup, as a BCP 47 tag. @default English */
  readonly locale: string | undefined
  readonly children: ReactNode
}

/**
 * Children, and the markup that a server has rendered of them. It is kept until React has taken it over, which takes
 * until its language is loaded. Until then React gets the same element in each render: with another one, it would throw
 * the markup away, and what was typed with it. If the language does not load, the children are rendered anew, in English.
 */
export function ServerMarkup(props: ServerMarkupProps) {
  const isInBrowser = useIsInBrowser()
  const [isNew] = useState(isInBrowser)
  return isNew ? props.children : <TakenOver {...props} />
}

/** Children that a server has rendered, or is rendering. */
function TakenOver({ locale = 'en', children }: ServerMarkupProps) {
  const [first] = useState({ children, locale: toLanguageTag(locale) })
  const [markup, setMarkup] = useState<'waiting' | 'taken' | 'failed'>('waiting')
  useEffect(() => {
    if (markup !== 'waiting' || findLoaded(first.locale)) return
    void loadMarkupLanguage(first.locale).loaded.then(isLoaded =>
      setMarkup(last => (isLoaded ? last : 'failed')),
    )
  }, [markup, first])

  const shown = markup === 'waiting' ? first.children : children
  const key = Number(markup === 'failed')
  return useMemo(
    () => (
      <Suspense key={key} fallback={null}>
        {shown}
        <Appeared onAppear={() => setMarkup(last => (last === 'waiting' ? 'taken' : last))} />
      </Suspense>
    ),
    [key, shown],
  )
}

/** Nothing to see. Its effect runs once React has taken over what lies beside it. */
function Appeared({ onAppear }: { readonly onAppear: () => void }) {
  useEffect(onAppear, [onAppear])
  return null
}
