interface NoticeProps {
  readonly title?: string | undefined
  /** Nothing is shown without one; the region is there all the same, so that it is heard when it speaks. */
  readonly text: string | undefined
}

export function Notice({ title, text }: NoticeProps) {
  return (
    <div role="alert">
      {text !== undefined && (
        <div className="werify-notice">
          {title !== undefined && <strong>{title}</strong>}
          <span>{text}</span>
        </div>
      )}
    </div>
  )
}
