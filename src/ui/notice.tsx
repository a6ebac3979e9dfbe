interface NoticeProps {
  readonly title?: string | undefined
  /** Nothing is shown without one; the region is there all the same, so that it is heard when it speaks. */
  readonly text: string | undefined
  /** Heard after the text, and not seen: what is seen of it changes with time, and stands elsewhere. */
  readonly aside?: string | undefined
}

export function Notice({ title, text, aside }: NoticeProps) {
  return (
    <div role="alert">
      {text !== undefined && (
        <div className="werify-notice">
          {title !== undefined && <strong>{title}</strong>}
          <span>
            {text} {aside !== undefined && <span className="werify-visually-hidden">{aside}</span>}
          </span>
        </div>
      )}
    </div>
  )
}
