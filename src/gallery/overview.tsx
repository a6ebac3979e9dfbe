import { useEffect, useState } from 'react'
import type { GallerySettings } from './settings.js'

interface OverviewProps {
  /** Of the story that this is. */
  readonly ownId: string
  readonly settings: GallerySettings
  /** What every state on the sheet is shown with. */
  readonly globals: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly name: string
}

/** All states on one sheet. Each is a page of its own, and is loaded when it is scrolled to. */
export function Overview({ ownId, settings, globals }: OverviewProps) {
  const entries = useEntries().filter(({ id }) => id !== ownId)
  const written = Object.entries(globals).map(([name, value]) => `${name}:${String(value)}`)
  return (
    <main className="gallery-stage gallery-overview" data-theme={settings.theme}>
      {entries.map(({ id, title, name }) => (
        <figure key={id} data-width={settings.width}>
          <figcaption>
            {title} / {name}
          </figcaption>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it shows this very page */}
          <iframe
            title={`${title}: ${name}`}
            src={`iframe.html?${new URLSearchParams({ id, viewMode: 'story', globals: written.join(';') })}`}
            loading="lazy"
          />
        </figure>
      ))}
    </main>
  )
}

/** What Storybook shows, as it says itself. */
function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    const left = new AbortController()
    fetch('index.json', { signal: left.signal })
      .then(response => response.json())
      .then(
        (index: { readonly entries: Readonly<Record<string, Entry>> }) =>
          setEntries(Object.values(index.entries)),
        () => {},
      )
    return () => left.abort()
  }, [])
  return entries
}
