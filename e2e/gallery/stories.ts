import { readFileSync } from 'node:fs'

/** A story in Storybook's index of a built gallery. */
export interface Story {
  /** For example `code--about-to-expire`. */
  readonly id: string
  readonly title: string
  readonly name: string
  /** `new-page` for a state that needs a page without any loaded parts. */
  readonly tags: readonly string[]
}

/** @returns all states of the widget in the built gallery */
export function readStories(): readonly Story[] {
  const index: { readonly entries: Readonly<Record<string, Story>> } = JSON.parse(
    readFileSync(new URL('../../dist-gallery/index.json', import.meta.url), 'utf8'),
  )
  return Object.values(index.entries).filter(({ title }) => title !== 'Overview')
}
