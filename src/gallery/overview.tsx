import { useEffect, useState } from 'react'
import type { GallerySettings } from './settings.js'
import { toStateName } from './to-state-name.js'

interface OverviewProps {
  /** Id of the overview's own story, which it leaves out. */
  readonly ownId: string
  readonly settings: GallerySettings
  /** Storybook globals for every state. */
  readonly globals: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly name: string
}

/** All states on one page, by the step that they belong to. Each is a frame of its own, loaded when it is scrolled to. */
export function Overview({ ownId, settings, globals }: OverviewProps) {
  const entries = useEntries().filter(({ id }) => id !== ownId)
  const titles = [...new Set(entries.map(({ title }) => title))]
  const globalsQuery = Object.entries(globals).map(([name, value]) => `${name}:${String(value)}`)
  return (
    <main className="gallery-stage gallery-overview" data-theme={settings.theme}>
      {titles.map(title => (
        <section key={title}>
          <h2>{title}</h2>
          <div className="gallery-frames" data-width={settings.width}>
            {entries
              .filter(entry => entry.title === title)
              .map(({ id, name }) => (
                <figure key={id}>
                  <figcaption>{toStateName(name)}</figcaption>
                  {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it shows the same page */}
                  <iframe
                    title={`${title}: ${toStateName(name)}`}
                    src={`iframe.html?${new URLSearchParams({ id, viewMode: 'story', globals: globalsQuery.join(';') })}`}
                    loading="lazy"
                  />
                </figure>
              ))}
          </div>
        </section>
      ))}
    </main>
  )
}

/** All stories, from Storybook's own index. */
function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    const unmounted = new AbortController()
    fetch('index.json', { signal: unmounted.signal })
      .then(response => response.json())
      .then(
        (index: { readonly entries: Readonly<Record<string, Entry>> }) =>
          setEntries(Object.values(index.entries)),
        () => {},
      )
    return () => unmounted.abort()
  }, [])
  return entries
}
