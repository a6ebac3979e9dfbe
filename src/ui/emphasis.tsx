import type { ReactNode } from 'react'

interface MarkedProps {
  /** A sentence in which asterisks enclose one part: `Tap *Scan* and point it here`. */
  readonly text: string
  readonly children: (marked: string) => ReactNode
}

/** A sentence with one part that is more than text, wherever a language puts it. */
export function Marked({ text, children }: MarkedProps) {
  // What was put into the sentence may hold asterisks of its own.
  const [, before, marked, after] = /^([^*]*)\*(.*)\*([^*]*)$/s.exec(text) ?? [text, text]
  return (
    <>
      {before}
      {marked !== undefined && children(marked)}
      {after}
    </>
  )
}
