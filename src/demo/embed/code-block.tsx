import { useRef, useState } from 'react'
import { highlight } from './highlight.js'
import type { SourceFile } from './source.js'

/** File to copy. */
export function CodeBlock({ file: { name, code } }: { readonly file: SourceFile }) {
  const text = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState<string>()
  const isCopied = copied === code

  async function copy() {
    try {
      await navigator.clipboard.writeText(code)
      setCopied(code)
    } catch {
      // The keyboard and the menu of the browser may still copy.
      if (text.current !== null) window.getSelection()?.selectAllChildren(text.current)
    }
  }

  return (
    <figure className="embed-file">
      <figcaption>
        <span>{name}</span>
        <button type="button" onClick={() => void copy()}>
          <span>{isCopied ? 'Copied' : 'Copy'}</span> <span className="demo-hidden">{name}</span>
        </button>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls it sideways */}
      <pre ref={text} tabIndex={0} aria-label={name} role="region" dir="ltr">
        <code>
          {highlight(code).map(({ kind, text: part }, index) => (
            <span key={index} className={kind === 'plain' ? undefined : `embed-${kind}`}>
              {part}
            </span>
          ))}
        </code>
      </pre>
      <p className="demo-hidden" role="status">
        {isCopied && `${name} is copied.`}
      </p>
    </figure>
  )
}
