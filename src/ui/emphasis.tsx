import type { ReactNode } from 'react'

interface EmphasisProps {
  /** Sentence with one part between asterisks, such as `Tap *Scan* and point it here`. */
  readonly text: string
  readonly children: (marked: string) => ReactNode
}

/**
 * Renders the marked part of a sentence as an element, at the place where the language puts it. The rest is in elements
 * too, since translators replace text nodes.
 */
export function Emphasis({ text, children }: EmphasisProps) {
  // Greedy, since a value in the sentence may contain asterisks.
  const [, before, marked, after] = /^([^*]*)\*(.*)\*([^*]*)$/s.exec(text) ?? [text, text]
  return (
    <>
      {before !== '' && <span>{before}</span>}
      {marked !== undefined && children(marked)}
      {after !== undefined && after !== '' && <span>{after}</span>}
    </>
  )
}
